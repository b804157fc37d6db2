use contract::applications::{ApplicationCase, HistoryEntry};
use domain::roles::Role;
use leptos::prelude::*;

use crate::clock::instant;
use crate::components::{Timeline, TimelineItem};

/// «История», newest first, as the server gives it.
#[component]
pub fn History(#[prop(into)] case: Signal<ApplicationCase>) -> impl IntoView {
    let items = move || {
        let entries = case.with(|case| case.history.clone());
        let item = |entry: HistoryEntry| {
            let meta = who_and_when(&entry);
            match entry.note {
                Some(text) => view! { <TimelineItem title=entry.title meta text/> }.into_any(),
                None => view! { <TimelineItem title=entry.title meta/> }.into_any(),
            }
        };
        entries.into_iter().map(item).collect_view()
    };
    view! {
        <section class="panel" aria-labelledby="case-history">
            <div class="panel__head"><h2 id="case-history">"История"</h2></div>
            <div class="panel__body"><Timeline>{items}</Timeline></div>
        </section>
    }
}

/// «24 ноября 2026 г., 9:12 · Дроздова М. А., муниципальный координатор»
pub fn who_and_when(entry: &HistoryEntry) -> String {
    let role = entry
        .role
        .filter(|role| *role != Role::Teacher)
        .map(role_words);
    let who = role.map_or_else(
        || entry.actor.clone(),
        |role| format!("{}, {role}", entry.actor),
    );
    format!("{} · {who}", instant(entry.at))
}

/// The role's title within a sentence.
fn role_words(role: Role) -> String {
    let mut letters = role.title().chars();
    letters
        .next()
        .map(|first| first.to_lowercase().chain(letters).collect())
        .unwrap_or_default()
}
