//! Russian spelling of dates.

use chrono::{Datelike, NaiveDate, NaiveDateTime};

/// `24.11.2026`
pub(crate) fn short(date: NaiveDate) -> String {
    date.format("%d.%m.%Y").to_string()
}

/// `24 ноября 2026 г.`
pub(crate) fn long(date: NaiveDate) -> String {
    let month = match date.month() {
        1 => "января",
        2 => "февраля",
        3 => "марта",
        4 => "апреля",
        5 => "мая",
        6 => "июня",
        7 => "июля",
        8 => "августа",
        9 => "сентября",
        10 => "октября",
        11 => "ноября",
        _ => "декабря",
    };
    format!("{} {month} {} г.", date.day(), date.year())
}

/// `24.11.2026 09:05`
pub(crate) fn moment(moment: NaiveDateTime) -> String {
    moment.format("%d.%m.%Y %H:%M").to_string()
}
