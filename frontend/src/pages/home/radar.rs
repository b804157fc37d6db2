//! «Радар сроков»: reviews and conclusions of the next thirty days on one line, and the same as text.

use chrono::{Days, NaiveDate};
use contract::home::RadarDay;
use leptos::prelude::*;
use leptos_router::components::A;

use super::deadlines::table;
use super::radar_day::{date, day, in_words};
use crate::{
    api::{Query, applications},
    clock::today,
    components::{Loaded, due::SOON_DAYS},
};

/// Today and thirty days more: what is filed today is due on the last one.
const DAYS: u64 = 31;

/// The radar and the nearest deadlines of the coordinator's municipality.
#[component]
pub fn Radar(deadlines: Vec<RadarDay>) -> impl IntoView {
    let load = || async {
        let query = Query::new()
            .with("stage", "submitted")
            .with("sort", "review_until")
            .with("per_page", 5);
        applications::list(&query).await
    };

    view! {
        <section class="panel" aria-labelledby="radar">
            <div class="panel__head"><h2 id="radar">"Радар сроков"</h2></div>
            <div class="panel__body">
                {(!deadlines.is_empty()).then(|| strip(&deadlines))}
                <Loaded load show=table/>
            </div>
        </section>
    }
}

fn strip(deadlines: &[RadarDay]) -> impl IntoView + use<> {
    let today = today();
    let days: Vec<NaiveDate> = (0..DAYS)
        .filter_map(|offset| today.checked_add_days(Days::new(offset)))
        .collect();
    let of = |one: NaiveDate| {
        let found = deadlines.iter().find(|day| day.day == one);
        found.cloned().unwrap_or(RadarDay {
            day: one,
            reviews: 0,
            conclusions: 0,
        })
    };
    let ahead: Vec<RadarDay> = deadlines
        .iter()
        .filter(|one| one.day >= today)
        .cloned()
        .collect();

    view! {
        <div class="radar">
            {totals(deadlines, today)}
            <ol class="radar__strip" aria-label="Сроки на 30 дней вперёд">
                {days.iter().map(|one| day(of(*one), today)).collect_view()}
            </ol>
            <div class="radar__dates" aria-hidden="true">{days.iter().map(|one| date(*one, today)).collect_view()}</div>
            <p class="radar__legend small" aria-hidden="true">
                <span class="radar__key"><span class="radar__dot"></span>"рассмотрение заявления"</span>
                <span class="radar__key"><span class="radar__dot radar__dot--soon"></span>"рассмотрение, 7 дней или меньше"</span>
                <span class="radar__key"><span class="radar__dot radar__dot--ring"></span>"итоговое заключение"</span>
            </p>
            <details class="radar__text">
                <summary>"Сроки текстом"</summary>
                {if ahead.is_empty() {
                    view! { <p>"В ближайшие 30 дней сроков нет."</p> }.into_any()
                } else {
                    view! { <ul class="list small">{ahead.iter().map(in_words).collect_view()}</ul> }.into_any()
                }}
            </details>
        </div>
    }
}

/// Each number is that of the list it leads to; there «до 7 дней» has the overdue ones, too.
fn totals(deadlines: &[RadarDay], today: NaiveDate) -> impl IntoView + use<> {
    let reviews = |fits: &dyn Fn(i64) -> bool| -> u64 {
        deadlines
            .iter()
            .filter(|one| fits((one.day - today).num_days()))
            .map(|one| one.reviews)
            .sum()
    };
    let late = reviews(&|days| days < 0);
    let near = reviews(&|days| days <= SOON_DAYS);
    let month = reviews(&|_| true);
    let with_late = (late > 0).then_some(" (с просроченными)");
    let conclusions: u64 = deadlines
        .iter()
        .filter(|one| one.day < today)
        .map(|one| one.conclusions)
        .sum();

    view! {
        <p class="radar__totals">
            <A href="/registration?review=late"><span class="radar__dot radar__dot--late" aria-hidden="true"></span>"Просрочено: " {late}</A>
            <A href="/registration?review=soon"><span class="radar__dot radar__dot--soon" aria-hidden="true"></span>"До 7 дней: " {near} {with_late}</A>
            <A href="/registration"><span class="radar__dot" aria-hidden="true"></span>"До 30 дней: " {month} {with_late}</A>
            {(conclusions > 0).then(|| view! {
                <A href="/attestation?conclusion=overdue"><span class="radar__dot radar__dot--ring" aria-hidden="true"></span>"Заключений просрочено: " {conclusions}</A>
            })}
        </p>
    }
}
