//! One day of the radar.

use chrono::{Datelike, NaiveDate};
use domain::{
    calendar::{is_working_day, long_date},
    plural::count,
};
use leptos::prelude::*;

use crate::components::due::SOON_DAYS;

/// More dots than this would not fit a day.
const DOTS: usize = 5;
const WEEKDAYS: [&str; 7] = [
    "понедельник",
    "вторник",
    "среда",
    "четверг",
    "пятница",
    "суббота",
    "воскресенье",
];
const MONTHS: [&str; 12] = [
    "янв.",
    "февр.",
    "марта",
    "апр.",
    "мая",
    "июня",
    "июля",
    "авг.",
    "сент.",
    "окт.",
    "нояб.",
    "дек.",
];

/// A day with a dot for each of its deadlines.
pub fn day(day: NaiveDate, today: NaiveDate, deadlines: &[NaiveDate]) -> impl IntoView + use<> {
    let number = deadlines.iter().filter(|one| **one == day).count();
    let soon = (day - today).num_days() <= SOON_DAYS;
    let dot = if soon {
        "radar__dot radar__dot--soon"
    } else {
        "radar__dot"
    };
    let weekday = WEEKDAYS
        .get(day.weekday().num_days_from_monday() as usize)
        .copied()
        .unwrap_or_default();
    let label = format!(
        "{}, {weekday}: {}",
        day_and_month(day),
        count(number as u64, "срок", "срока", "сроков")
    );
    let link = (number > 0).then(|| {
        view! {
            <a class="radar__link" href="/registration" aria-label=label.clone() title=label.clone()>
                <span class="radar__label">{label.clone()}</span>
                {(0..number.min(DOTS)).map(|_| view! { <span class=dot aria-hidden="true"></span> }).collect_view()}
            </a>
        }
    });

    view! {
        <li
            class="radar__day"
            class:radar__day--key={day == today}
            class:radar__day--off=!is_working_day(day)
            class:radar__day--empty={number == 0}
        >
            {(day == today).then(|| view! { <span class="radar__flag">"сегодня"</span> })}
            {link}
        </li>
    }
}

/// The month stands under today and under the first day of a month.
pub fn date(day: NaiveDate, today: NaiveDate) -> impl IntoView {
    let month = MONTHS
        .get(day.month0() as usize)
        .copied()
        .unwrap_or_default();
    let with_month = day == today || day.day() == 1;

    view! {
        <span class:is-today={day == today}>
            {day.day()}
            {with_month.then(|| view! { <span class="radar__month">{month}</span> })}
        </span>
    }
}

/// «24 ноября»
fn day_and_month(day: NaiveDate) -> String {
    long_date(day)
        .split_whitespace()
        .take(2)
        .collect::<Vec<_>>()
        .join("\u{a0}")
}
