//! Days as people write them, and deadlines counted in days.
use crate::text::FieldError;
use chrono::NaiveDate;

/// «24 ноября 2026 г.», with no-break spaces.
pub fn long_date(_day: NaiveDate) -> String {
    todo!()
}

/// «24.11.2026»
pub fn short_date(_day: NaiveDate) -> String {
    todo!()
}

/// Reads ДД.ММ.ГГГГ.
pub fn parse_date(_value: &str) -> Result<NaiveDate, FieldError> {
    todo!()
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deadline {
    DaysLeft(u32),
    LastDay,
    OverdueBy(u32),
}

impl Deadline {
    pub fn of(_due: NaiveDate, _today: NaiveDate) -> Self {
        todo!()
    }

    /// «осталось 3 дня», «сегодня последний день», «просрочено на 1 день»
    pub fn words(&self) -> String {
        todo!()
    }

    pub fn is_overdue(&self) -> bool {
        matches!(self, Self::OverdueBy(_))
    }
}

pub fn deadline_words(due: NaiveDate, today: NaiveDate) -> String {
    Deadline::of(due, today).words()
}

/// «до 27 ноября»; the year is added when it is not that of `today`.
pub fn until(_due: NaiveDate, _today: NaiveDate) -> String {
    todo!()
}

/// Filed on D: the last day is D + 30, inclusive.
pub fn review_deadline(_filed_on: NaiveDate) -> NaiveDate {
    todo!()
}

/// Monday to Friday outside the public holidays of article 112 of the Labour Code.
pub fn is_working_day(_day: NaiveDate) -> bool {
    todo!()
}
