use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike};
use rust_xlsxwriter::{DocProperties, ExcelDateTime};

/// A day as a spreadsheet date; `None` outside 1900–9999, which a spreadsheet cannot hold.
pub(crate) fn excel_date(date: NaiveDate) -> Option<ExcelDateTime> {
    let year = u16::try_from(date.year()).ok()?;
    let (month, day) = (
        u8::try_from(date.month()).ok()?,
        u8::try_from(date.day()).ok()?,
    );
    ExcelDateTime::from_ymd(year, month, day).ok()
}

/// A moment as a spreadsheet date, to the second; `None` outside 1900–9999.
pub(crate) fn excel_datetime(moment: NaiveDateTime) -> Option<ExcelDateTime> {
    let time = moment.time();
    let hour = u16::try_from(time.hour()).ok()?;
    let minute = u8::try_from(time.minute()).ok()?;
    excel_date(moment.date())?
        .and_hms(hour, minute, time.second())
        .ok()
}

/// The file's title and day; without the day the library would read the clock.
pub(crate) fn properties(title: &str, day: NaiveDate) -> DocProperties {
    let properties = DocProperties::new()
        .set_title(title)
        .set_author("ЭС «Аттестация»");
    let day = excel_date(day).or_else(|| ExcelDateTime::from_ymd(1900, 1, 1).ok());
    match day {
        Some(day) => properties.set_creation_datetime(&day),
        None => properties,
    }
}
