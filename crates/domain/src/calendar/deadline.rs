use crate::plural::{count, plural};
use chrono::{Days, NaiveDate};

/// An application is looked through within 30 calendar days, unless the installation sets another number (order of the Ministry of Education № 196 of 24.03.2023).
pub const REVIEW_DAYS: u64 = 30;

/// How far a due day is from today; the due day itself still counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Deadline {
    DaysLeft(u32),
    LastDay,
    OverdueBy(u32),
}

impl Deadline {
    pub fn of(due: NaiveDate, today: NaiveDate) -> Self {
        let days = due.signed_duration_since(today).num_days();
        let distance = u32::try_from(days.unsigned_abs()).unwrap_or(u32::MAX);
        match days {
            0 => Self::LastDay,
            1.. => Self::DaysLeft(distance),
            _ => Self::OverdueBy(distance),
        }
    }

    /// «осталось 3 дня», «остался 1 день», «сегодня последний день», «просрочено на 1 день»
    pub fn words(&self) -> String {
        let days = |n: u32| count(u64::from(n), "день", "дня", "дней");
        match *self {
            Self::DaysLeft(n) => {
                let left = plural(u64::from(n), "остался", "осталось", "осталось");
                format!("{left} {}", days(n))
            }
            Self::LastDay => "сегодня последний день".to_owned(),
            Self::OverdueBy(n) => format!("просрочено на {}", days(n)),
        }
    }

    pub fn is_overdue(&self) -> bool {
        matches!(self, Self::OverdueBy(_))
    }
}

pub fn deadline_words(due: NaiveDate, today: NaiveDate) -> String {
    Deadline::of(due, today).words()
}

/// Filed on D: the last day of the review is D + 30, inclusive.
pub fn review_deadline(filed_on: NaiveDate) -> NaiveDate {
    review_deadline_in(filed_on, REVIEW_DAYS)
}

/// The same with the installation's number of days.
pub fn review_deadline_in(filed_on: NaiveDate, days: u64) -> NaiveDate {
    filed_on
        .checked_add_days(Days::new(days))
        .unwrap_or(NaiveDate::MAX)
}
