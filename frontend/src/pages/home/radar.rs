//! «Радар сроков»: the deadlines of the next thirty days on one line.

use chrono::{Days, NaiveDate};
use contract::{applications::ApplicationRow, lists::Page};
use leptos::prelude::*;
use leptos_router::components::A;

use super::deadlines::table;
use super::radar_day::{date, day};
use crate::{
    api::{Query, applications},
    clock::today,
    components::{Loaded, due::SOON_DAYS},
};

const DAYS: u64 = 30;

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
