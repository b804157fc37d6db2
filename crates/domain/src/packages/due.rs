use crate::calendar::{Deadline, is_working_day};
use chrono::{Datelike, Months, NaiveDate};

/// «До 15 числа каждого месяца»: the regional operator's rule for municipalities.
pub const DAY_OF_MONTH: u32 = 15;

/// By when the next package must be with the Centre.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DueDay {
    /// The 15th itself.
    pub fifteenth: NaiveDate,
    /// The last working day that is not after it.
    pub hand_over_by: NaiveDate,
}

impl DueDay {
    /// How far the working day is from today.
    #[must_use]
    pub fn deadline(&self, today: NaiveDate) -> Deadline {
        Deadline::of(self.hand_over_by, today)
    }
}

/// The 15th of this month, or of the next one when it has passed.
#[must_use]
pub fn next_due(today: NaiveDate) -> DueDay {
    let this = today.with_day(DAY_OF_MONTH).unwrap_or(today);
    let fifteenth = if today <= this {
        this
    } else {
        this.checked_add_months(Months::new(1)).unwrap_or(this)
    };
    let mut day = fifteenth;
    while !is_working_day(day) {
        match day.pred_opt() {
            Some(before) => day = before,
            None => break,
        }
    }
    DueDay {
        fifteenth,
        hand_over_by: day,
    }
}
