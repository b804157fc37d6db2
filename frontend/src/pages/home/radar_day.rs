//! One day of the radar.

use chrono::{Datelike, NaiveDate};
use contract::home::RadarDay;
use domain::{
    calendar::{is_working_day, long_date},
    packages::DAY_OF_MONTH,
    plural::count,
};
use leptos::prelude::*;
use leptos_router::components::A;

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

/// A day with a mark for each of its deadlines; those of a kind lead to the list of that day.
pub fn day(one: RadarDay, today: NaiveDate) -> impl IntoView + use<> {
    let soon = (one.day - today).num_days() <= SOON_DAYS;
    let links = kinds(&one)
        .into_iter()
        .map(|kind| link(&kind, one.day, soon))
        .collect_view();
    let (is_today, handing_in) = (one.day == today, one.day.day() == DAY_OF_MONTH);
    // Near the left edge the words would not fit before the day.
    let at_the_edge = (one.day - today).num_days() < 10;
    let flag = match (is_today, handing_in) {
        (true, true) => Some("сегодня: передать заключения в Центр"),
        (true, false) => Some("сегодня"),
        (false, true) => Some("передать заключения в Центр"),
        (false, false) => None,
    };

    view! {
        <li
            class="radar__day"
            class:radar__day--key={is_today || handing_in}
            class:radar__day--off=!is_working_day(one.day)
            class:radar__day--empty={one.reviews + one.conclusions == 0}
        >
            {flag.map(|words| view! {
                <span class="radar__flag" class:radar__flag--below=!is_today class:radar__flag--end=!is_today && !at_the_edge>{words}</span>
            })}
            {links}
        </li>
    }
}

/// The facts of a day as a line of text.
pub fn in_words(one: &RadarDay) -> impl IntoView + use<> {
    let links = kinds(one)
        .into_iter()
        .map(|kind| {
            let href = kind.href(one.day);
            view! { " "<A href=href>{kind.words}</A> }
        })
        .collect_view();
    view! { <li>{named(one.day)} ":" {links}</li> }
}

/// Deadlines of one kind on a day.
struct Kind {
    number: u64,
    words: String,
    list: &'static str,
    ring: bool,
}

impl Kind {
    fn href(&self, day: NaiveDate) -> String {
        format!("{}?review_on={day}", self.list)
    }
}

fn kinds(one: &RadarDay) -> Vec<Kind> {
    let reviews = Kind {
        number: one.reviews,
        words: count(one.reviews, "рассмотрение", "рассмотрения", "рассмотрений"),
        list: "/registration",
        ring: false,
    };
    let conclusions = Kind {
        number: one.conclusions,
        words: count(one.conclusions, "заключение", "заключения", "заключений"),
        list: "/attestation",
        ring: true,
    };
    [reviews, conclusions]
        .into_iter()
        .filter(|kind| kind.number > 0)
        .collect()
}

fn link(kind: &Kind, day: NaiveDate, soon: bool) -> impl IntoView + use<> {
    let label = format!("{}: {}", named(day), kind.words);
    let (spoken, title) = (label.clone(), label.clone());
    let shown = usize::try_from(kind.number).unwrap_or(DOTS).min(DOTS);
    let height = 16 * shown;
    let look = match (kind.ring, soon) {
        (true, _) => "radar__mark radar__mark--ring",
        (false, true) => "radar__mark radar__mark--soon",
        (false, false) => "radar__mark",
    };
    let marks = (0..shown)
        .map(|at| {
            let y = 16 * at;
            if kind.ring {
                view! { <circle class=look cx="8" cy=y + 8 r="5"></circle> }.into_any()
            } else if soon {
                // A diamond, as in the legend: not by its colour alone.
                let points = format!("8,{} 15,{} 8,{} 1,{}", y + 1, y + 8, y + 15, y + 8);
                view! { <polygon class=look points=points></polygon> }.into_any()
            } else {
                view! { <rect class=look x="2.5" y=y + 2 width="11" height="11" rx="2"></rect> }
                    .into_any()
            }
        })
        .collect_view();

    view! {
        <A href=kind.href(day) attr:class="radar__link" attr:aria-label=spoken attr:title=title attr:aria-current="false">
            <span class="radar__label">{label}</span>
            <svg class="radar__marks" viewBox=format!("0 0 16 {height}") width="16" height=height aria-hidden="true">{marks}</svg>
        </A>
    }
}

/// «24 ноября, вторник»
fn named(day: NaiveDate) -> String {
    let weekday = WEEKDAYS
        .get(day.weekday().num_days_from_monday() as usize)
        .copied()
        .unwrap_or_default();
    format!("{}, {weekday}", day_and_month(day))
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
