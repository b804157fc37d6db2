use super::months::prepositional;
use crate::plural::count;
use crate::text::{FieldError, line};
use chrono::{Datelike, Days, Months, NaiveDate};

const YEARS: std::ops::RangeInclusive<i32> = 1900..=2100;

/// Reads ДД.ММ.ГГГГ; also takes `/`, `-` or a space between the numbers, one digit for day and month, «г.» at the end,
/// and ГГГГ-ММ-ДД.
///
/// Errors: `required`, `date_format`, `date_year`, `date_month`, `date_day`.
pub fn parse_date(value: &str) -> Result<NaiveDate, FieldError> {
    let text = line(value, usize::MAX)?;
    if text.is_empty() {
        return Err(FieldError::new(
            "required",
            "Введите дату в виде ДД.ММ.ГГГГ, например 24.11.2026",
        ));
    }
    let text = text
        .trim_end_matches("г.")
        .trim_end_matches(['.', 'г', ' ']);
    let numbers: Vec<&str> = text
        .split(['.', '/', '-', ' '])
        .filter(|piece| !piece.is_empty())
        .collect();
    if numbers
        .iter()
        .any(|number| !number.chars().all(|c| c.is_ascii_digit()))
    {
        return Err(wrong_format());
    }
    match numbers.as_slice() {
        [year, month, day] if year.len() == 4 => checked(year, month, day),
        [day, month, year] if year.len() == 4 => checked(year, month, day),
        [_, _, year] if year.len() == 2 => {
            let message = format!("Введите год четырьмя цифрами: 20{year}");
            Err(FieldError::new("date_year", message))
        }
        _ => Err(wrong_format()),
    }
}

fn checked(year: &str, month: &str, day: &str) -> Result<NaiveDate, FieldError> {
    if month.len() > 2 || day.len() > 2 {
        return Err(wrong_format());
    }
    let (year, month, day) = match (year.parse(), month.parse(), day.parse()) {
        (Ok(year), Ok(month), Ok(day)) => (year, month, day),
        _ => return Err(wrong_format()),
    };
    if !YEARS.contains(&year) {
        let message = format!(
            "Проверьте год: введено {year}, а нужен от {} до {}",
            YEARS.start(),
            YEARS.end()
        );
        return Err(FieldError::new("date_year", message));
    }
    let Some(first) = NaiveDate::from_ymd_opt(year, month, 1) else {
        let message =
            format!("Проверьте месяц: введено {month}, а месяцев 12. Порядок: день, месяц, год");
        return Err(FieldError::new("date_month", message));
    };
    first.with_day(day).ok_or_else(|| {
        let length = count(u64::from(last_day(first)), "день", "дня", "дней");
        let month = prepositional(month);
        FieldError::new(
            "date_day",
            format!("Проверьте день: введено {day}, а в {month} {year}\u{a0}г. {length}"),
        )
    })
}

fn last_day(first: NaiveDate) -> u32 {
    let next = first.checked_add_months(Months::new(1));
    next.and_then(|next| next.checked_sub_days(Days::new(1)))
        .map_or(31, |last| last.day())
}

fn wrong_format() -> FieldError {
    FieldError::new(
        "date_format",
        "Введите дату цифрами в виде ДД.ММ.ГГГГ, например 24.11.2026",
    )
}
