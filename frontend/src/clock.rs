//! What day it is where the system works, and how instants are written.

use chrono::{DateTime, FixedOffset, NaiveDate, Utc};
use domain::calendar;

/// Tomsk keeps UTC+7 all year.
const TOMSK_SECONDS: i32 = 7 * 3600;

/// Now, by the browser's clock.
#[expect(
    clippy::disallowed_methods,
    reason = "the only place of the front end that reads the clock"
)]
pub fn now() -> DateTime<Utc> {
    Utc::now()
}

/// Today in Tomsk.
pub fn today() -> NaiveDate {
    local(now()).date_naive()
}

/// «24 ноября 2026 г., 9:12»
pub fn instant(at: DateTime<Utc>) -> String {
    let local = local(at);
    format!(
        "{}, {}",
        calendar::long_date(local.date_naive()),
        local.format("%H:%M")
    )
}

/// «24.11.2026 9:12»
pub fn short_instant(at: DateTime<Utc>) -> String {
    local(at).format("%d.%m.%Y\u{a0}%H:%M").to_string()
}

/// «9:12»
pub fn clock_time(at: DateTime<Utc>) -> String {
    local(at).format("%H:%M").to_string()
}

/// The day of an instant in Tomsk.
pub fn day(at: DateTime<Utc>) -> NaiveDate {
    local(at).date_naive()
}

fn local(at: DateTime<Utc>) -> DateTime<FixedOffset> {
    let offset = FixedOffset::east_opt(TOMSK_SECONDS)
        .unwrap_or_else(|| at.fixed_offset().offset().to_owned());
    at.with_timezone(&offset)
}
