use contract::applications::ApplicationRow;
use domain::calendar::short_date;

/// «до 24.12.2026», «бессрочно», nothing.
pub fn held_until(row: &ApplicationRow) -> Option<String> {
    match row.held_until {
        Some(day) => Some(format!("до\u{a0}{}", short_date(day))),
        None => row.held_indefinitely.then(|| "бессрочно".to_owned()),
    }
}

/// «Фамилия И. О.» of «Фамилия Имя Отчество», with no-break spaces.
pub fn short_name(full: &str) -> String {
    let mut words = full.split_whitespace();
    let surname = words.next().unwrap_or_default();
    let initials = words
        .filter_map(|word| word.chars().next())
        .map(|letter| format!("\u{a0}{letter}."));
    format!("{surname}{}", initials.collect::<String>())
}
