//! The region's calendar.

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use chrono_tz::Asia::Tomsk;

/// The day on which an instant falls in the region.
#[must_use]
pub fn day_of(at: DateTime<Utc>) -> NaiveDate {
    at.with_timezone(&Tomsk).date_naive()
}

/// The region's wall-clock time.
#[must_use]
pub fn local(at: DateTime<Utc>) -> NaiveDateTime {
    at.with_timezone(&Tomsk).naive_local()
}
