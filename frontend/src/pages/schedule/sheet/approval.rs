use contract::schedule::Schedule;
use domain::calendar::{long_date, short_date};
use domain::schedule::ScheduleState;
use leptos::prelude::*;

use crate::clock::day;

/// The stamp and the place of the operator's approval.
#[component]
pub fn Approval(schedule: Schedule) -> impl IntoView {
    let version = schedule
        .versions
        .into_iter()
        .next()
        .filter(|_| schedule.state == ScheduleState::Approved);
    match version {
        Some(version) => {
            let approved = day(version.approved_at);
            view! {
                <p class="stamp stamp--ok">"Утвержден " {short_date(approved)}</p>
                <div class="sheet__approve">
                    "Оператор ТОИПКРО"
                    <br/>
                    <span class="sheet__sign"></span>
                    " "
                    {signature(&version.approved_by)}
                    <br/>
                    {long_date(approved)}
                </div>
            }
            .into_any()
        }
        None => view! {
            <p class="stamp">"Не утвержден"</p>
            <div class="sheet__approve">"Оператор ТОИПКРО" <br/> "ещё не утвердил"</div>
        }
        .into_any(),
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
