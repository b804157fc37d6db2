use contract::planned_steps::PlannedRow;
use domain::applications::planned::RowOutcome;
use leptos::prelude::*;
use uuid::Uuid;

use super::store::Steps;
use super::words;
use crate::components::Icon;

/// What became of a step, row by row: those passed over in sight, those done behind a summary.
#[component]
pub fn Report(steps: Steps, id: Uuid) -> impl IntoView {
    let step = steps.get(id);
    step.map(|step| {
        let clean = step.skipped == 0;
        let (class, icon) = if clean {
            ("banner banner--ok", "ok")
        } else {
            ("banner banner--warn", "alert")
        };
        let of = |outcome| {
            let rows = step.rows.iter().filter(move |row| row.outcome == outcome);
            rows.cloned().collect::<Vec<_>>()
        };
        let (done, skipped) = (of(RowOutcome::Done), of(RowOutcome::Skipped));
        view! {
            <div class=class role="status">
                <Icon name=icon/>
                <div class="banner__body bulk-report">
                    <p class="banner__title">{words::result(&step)}</p>
                    {(!skipped.is_empty()).then(|| view! {
                        <ul class="list">{skipped.into_iter().map(passed_over).collect_view()}</ul>
                    })}
                    {(!done.is_empty()).then(|| view! {
                        <details class="bulk-report__done">
                            <summary>"Что сделано"</summary>
                            <ul class="list">{done.into_iter().map(performed).collect_view()}</ul>
                        </details>
                    })}
                    <p><button class="link-button" type="button" on:click=move |_| steps.hide(id)>"Скрыть отчёт"</button></p>
                </div>
            </div>
        }
    })
}

fn passed_over(row: PlannedRow) -> impl IntoView {
    let words = words::who(&row);
    view! { <li>{words} ": " {lower(row.message.as_deref().unwrap_or_default())}</li> }
}

fn performed(row: PlannedRow) -> impl IntoView {
    let words = words::who(&row);
    let number = row
        .registration_number
        .map(|number| view! { ": " <b class="num nowrap">{number}</b> });
    let href = format!("/applications/{}", row.application_id);
    view! { <li><a href=href>{words}</a>{number}</li> }
}

fn lower(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_lowercase().chain(letters).collect()
    })
}
