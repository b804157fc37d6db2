use crate::calendar::is_working_day;
use crate::text::FieldError;
use chrono::{Datelike, Days, Months, NaiveDate};

/// Whole months from the first day of one to the last day of another, twelve at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    starts_on: NaiveDate,
    ends_on: NaiveDate,
}

impl Period {
    const MAX_MONTHS: u32 = 12;

    /// Errors: `period_start`, `period_end`, `period_order`, `period_too_long`.
    pub fn new(starts_on: NaiveDate, ends_on: NaiveDate) -> Result<Self, FieldError> {
        if starts_on.day() != 1 {
            return Err(FieldError::new(
                "period_start",
                "Начните период с первого числа месяца",
            ));
        }
        if ends_on.succ_opt().is_some_and(|next| next.day() != 1) {
            return Err(FieldError::new(
                "period_end",
                "Закончите период последним числом месяца",
            ));
        }
        if ends_on < starts_on {
            return Err(FieldError::new(
                "period_order",
                "Укажите окончание периода позже его начала",
            ));
        }
        let longest = starts_on.checked_add_months(Months::new(Self::MAX_MONTHS));
        if longest.is_some_and(|limit| ends_on >= limit) {
            return Err(FieldError::new(
                "period_too_long",
                "Сократите период: он не длиннее 12\u{a0}месяцев",
            ));
        }
        Ok(Self { starts_on, ends_on })
    }

    /// `months` whole months from the given one; none for a month or a length that does not exist.
    pub fn of_months(year: i32, month: u32, months: u32) -> Option<Self> {
        let starts_on = NaiveDate::from_ymd_opt(year, month, 1)?;
        let after = starts_on.checked_add_months(Months::new(months))?;
        Self::new(starts_on, after.checked_sub_days(Days::new(1))?).ok()
    }

    pub fn starts_on(&self) -> NaiveDate {
        self.starts_on
    }

    pub fn ends_on(&self) -> NaiveDate {
        self.ends_on
    }

    pub fn contains(&self, day: NaiveDate) -> bool {
        self.starts_on <= day && day <= self.ends_on
    }

    /// The day from which the sixty days of attestation run unless another is chosen.
    pub fn first_working_day(&self) -> NaiveDate {
        let days = self
            .starts_on
            .iter_days()
            .take_while(|day| *day <= self.ends_on);
        days.into_iter()
            .find(|day| is_working_day(*day))
            .unwrap_or(self.starts_on)
    }
}
