use super::months::genitive;
use chrono::{Datelike, NaiveDate};

/// «24 ноября 2026 г.», with no-break spaces after the day and before «г.».
pub fn long_date(day: NaiveDate) -> String {
    format!(
        "{}\u{a0}{} {}\u{a0}г.",
        day.day(),
        genitive(day.month()),
        day.year()
    )
}

/// «24.11.2026»: for tables and fields.
pub fn short_date(day: NaiveDate) -> String {
    day.format("%d.%m.%Y").to_string()
}

/// «до 27 ноября»; the year is added when it is not that of `today`: «до 15 января 2027 г.».
pub fn until(due: NaiveDate, today: NaiveDate) -> String {
    if due.year() == today.year() {
        return format!("до\u{a0}{}\u{a0}{}", due.day(), genitive(due.month()));
    }
    format!("до\u{a0}{}", long_date(due))
}
