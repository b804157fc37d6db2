//! Dates, plural forms and names as Russian letters write them.

use chrono::{Datelike, NaiveDate, NaiveDateTime};

const MONTHS: [&str; 12] = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
];

/// «24 ноября 2026 г.»
pub(super) fn date(day: NaiveDate) -> String {
    let month = MONTHS
        .get(day.month0() as usize)
        .copied()
        .unwrap_or_default();
    format!("{} {month} {} г.", day.day(), day.year())
}

/// «14:35 24 ноября 2026 г. (местное время)»
pub(super) fn moment(at: NaiveDateTime) -> String {
    format!("{} {} (местное время)", at.format("%H:%M"), date(at.date()))
}

/// 1, 21, 101 → `one`; 2–4, 22 → `few`; 0, 5–20, 111 → `many`.
pub(super) fn plural<'a>(count: usize, one: &'a str, few: &'a str, many: &'a str) -> &'a str {
    match (count % 10, count % 100) {
        (_, 11..=14) => many,
        (1, _) => one,
        (2..=4, _) => few,
        _ => many,
    }
}

/// A name as typed by its owner: «И.О.Петров» → «И. О. Петров». A dot inside a word would make mail programs see a web address.
pub(super) fn tidy_name(name: &str) -> String {
    let mut tidy = String::with_capacity(name.len());
    let mut letters = name.chars().peekable();
    while let Some(letter) = letters.next() {
        tidy.push(letter);
        if letter == '.' && letters.peek().is_some_and(|next| next.is_alphanumeric()) {
            tidy.push(' ');
        }
    }
    tidy
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plural_forms_follow_the_last_two_digits() {
        let form = |count| plural(count, "дело", "дела", "дел");
        let forms = [
            0, 1, 2, 4, 5, 11, 12, 14, 20, 21, 22, 25, 101, 111, 112, 122,
        ]
        .map(form);
        assert_eq!(
            forms,
            [
                "дел", "дело", "дела", "дела", "дел", "дел", "дел", "дел", "дел", "дело", "дела",
                "дел", "дело", "дел", "дел", "дела"
            ]
        );
    }

    #[test]
    fn every_month_is_named_in_the_genitive() {
        let dates: Vec<String> = (1..=12)
            .filter_map(|month| NaiveDate::from_ymd_opt(2026, month, 3))
            .map(date)
            .collect();
        assert_eq!(dates.len(), 12);
        assert_eq!(dates.first().map(String::as_str), Some("3 января 2026 г."));
        assert_eq!(dates.last().map(String::as_str), Some("3 декабря 2026 г."));
        assert!(dates.contains(&"3 мая 2026 г.".to_owned()));
    }

    #[test]
    fn a_dot_inside_a_name_gets_its_space() {
        assert_eq!(tidy_name("Иванова А.П."), "Иванова А. П.");
        assert_eq!(tidy_name("bank.example"), "bank. example");
    }
}
