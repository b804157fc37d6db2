//! «Радар сроков»: the deadlines of the next thirty days on one line.

use chrono::{Datelike, Days, NaiveDate};
use contract::{applications::ApplicationRow, lists::Page};
use domain::{
    calendar::{is_working_day, long_date},
    plural::count,
};
use leptos::prelude::*;
use leptos_router::components::A;

use super::deadlines::table;
use crate::{
    api::{Query, applications},
    clock::today,
    components::{Loaded, due::SOON_DAYS},
};

const DAYS: u64 = 30;
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

/// The radar and the nearest deadlines of the coordinator's municipality.
#[component]
pub fn Radar() -> impl IntoView {
    let load = || async {
        let query = Query::new()
            .with("stage", "submitted")
            .with("sort", "review_until")
            .with("per_page", 200);
        applications::list(&query).await
    };

    view! {
        <section class="panel" aria-labelledby="radar">
            <div class="panel__head"><h2 id="radar">"Радар сроков"</h2></div>
            <div class="panel__body"><Loaded load show=panel/></div>
        </section>
    }
}

fn panel(found: Page<ApplicationRow>) -> AnyView {
    if found.items.is_empty() {
        return table(found);
    }
    let today = today();
    let deadlines: Vec<NaiveDate> = found
        .items
        .iter()
        .filter_map(|row| row.review_until)
        .collect();
    let days: Vec<NaiveDate> = (0..DAYS)
        .filter_map(|offset| today.checked_add_days(Days::new(offset)))
        .collect();

    view! {
        <div class="radar">
            {totals(&deadlines, today)}
            <ol class="radar__strip" aria-label="Сроки на 30 дней вперёд">
                {days.iter().map(|one| day(*one, today, &deadlines)).collect_view()}
            </ol>
            <div class="radar__dates" aria-hidden="true">{days.iter().map(|one| date(*one, today)).collect_view()}</div>
        </div>
        {table(found)}
    }
    .into_any()
}

fn totals(deadlines: &[NaiveDate], today: NaiveDate) -> impl IntoView + use<> {
    let within = |days: i64| {
        deadlines
            .iter()
            .filter(|one| (0..=days).contains(&(**one - today).num_days()))
            .count()
    };
    let (near, month) = (within(SOON_DAYS), within(30));
    let late = deadlines.iter().filter(|one| **one < today).count();

    view! {
        <p class="radar__totals">
            <A href="/registration?review=late"><span class="radar__dot radar__dot--late" aria-hidden="true"></span>"Просрочено: " {late}</A>
            <A href="/registration?review=soon"><span class="radar__dot radar__dot--soon" aria-hidden="true"></span>"До 7 дней: " {near}</A>
            <A href="/registration"><span class="radar__dot" aria-hidden="true"></span>"До 30 дней: " {month}</A>
        </p>
    }
}

fn day(day: NaiveDate, today: NaiveDate, deadlines: &[NaiveDate]) -> impl IntoView + use<> {
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
fn date(day: NaiveDate, today: NaiveDate) -> impl IntoView {
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
