use contract::schedule::{Schedule, ScheduleVersion};
use domain::calendar::{long_date, short_date};
use domain::schedule::ScheduleState;
use leptos::prelude::*;

use crate::clock::day;

/// The stamp and the place of the operator's approval. What has changed since the last version nobody has approved.
#[component]
pub fn Approval(schedule: Schedule) -> impl IntoView {
    let version = schedule.versions.into_iter().next();
    match version {
        Some(version) if schedule.has_changes => changed(version.number).into_any(),
        Some(version) if schedule.state == ScheduleState::Approved => approved(&version).into_any(),
        _ => view! {
            <p class="stamp">"Не утвержден"</p>
            <div class="sheet__approve">"Оператор ТОИПКРО" <br/> "ещё не утвердил"</div>
        }
        .into_any(),
    }
}

fn approved(version: &ScheduleVersion) -> impl IntoView + use<> {
    let on = day(version.approved_at);
    view! {
        <p class="stamp stamp--ok">"Утвержден " {short_date(on)}</p>
        <div class="sheet__approve">
            "Оператор ТОИПКРО"
            <br/>
            <span class="sheet__sign"></span>
            " "
            {signature(&version.approved_by)}
            <br/>
            {long_date(on)}
        </div>
    }
}

fn changed(number: i32) -> impl IntoView {
    view! {
        <p class="stamp">"Не утвержден: " <br/> "есть изменения после версии\u{a0}" {number}</p>
        <div class="sheet__approve">"Оператор ТОИПКРО" <br/> "изменения ещё не утвердил"</div>
    }
}

/// «И. О. Фамилия» of «Фамилия Имя Отчество», with no-break spaces: as under a signature.
fn signature(full: &str) -> String {
    let mut words = full.split_whitespace();
    let surname = words.next().unwrap_or_default();
    let initials = words
        .filter_map(|word| word.chars().next())
        .map(|letter| format!("{letter}.\u{a0}"));
    format!("{}{surname}", initials.collect::<String>())
}
