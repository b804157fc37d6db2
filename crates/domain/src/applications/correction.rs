//! «Вернуть на доработку»: how long the teacher has.

use crate::calendar::{Deadline, working_days_after};
use crate::plural::count;
use chrono::NaiveDate;

/// Working days for a correction, the day of the return not counted.
pub const CORRECTION_DAYS: u32 = 5;

/// Returned on D: the last day of the correction is the fifth working day after it, inclusive.
#[must_use]
pub fn correction_deadline(returned_on: NaiveDate) -> NaiveDate {
    working_days_after(returned_on, CORRECTION_DAYS)
}

/// «осталось 3 дня», «доработка просрочена на 2 дня»
#[must_use]
pub fn correction_words(until: NaiveDate, today: NaiveDate) -> String {
    match Deadline::of(until, today) {
        Deadline::OverdueBy(days) => format!(
            "доработка просрочена на {}",
            count(u64::from(days), "день", "дня", "дней")
        ),
        deadline => deadline.words(),
    }
}
