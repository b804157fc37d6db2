use contract::applications::ApplicationData;
use domain::calendar::short_date;
use domain::plural::count;

use crate::clock::today;

/// «30.04.2027 (через 5 месяцев)», «бессрочно»; empty where there is no category or no date.
pub fn held_until_words(data: &ApplicationData) -> String {
    if data.held_indefinitely {
        return "бессрочно".to_owned();
    }
    let Some(date) = data.held_until else {
        return String::new();
    };
    let days = (date - today()).num_days();
    let months = u64::try_from(days / 30).unwrap_or_default();
    let note = match days {
        ..0 => "срок прошёл".to_owned(),
        0 => "сегодня последний день".to_owned(),
        1..=59 => format!(
            "через {}",
            count(days.unsigned_abs(), "день", "дня", "дней")
        ),
        _ => format!("через {}", count(months, "месяц", "месяца", "месяцев")),
    };
    format!("{} ({note})", short_date(date))
}
