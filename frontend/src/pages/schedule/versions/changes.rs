use contract::schedule::{RowChange, RowChangeKind};
use leptos::prelude::*;

/// Added, left and changed rows by name; of a changed one what was and what is.
#[component]
pub fn Changes(changes: Vec<RowChange>, #[prop(into)] none: String) -> impl IntoView {
    if changes.is_empty() {
        return view! { <p>{none}</p> }.into_any();
    }
    let one = |change: RowChange| {
        let (mark, words) = match change.kind {
            RowChangeKind::Added => ("+", "добавление в график"),
            RowChangeKind::Left => ("−", "нет в графике"),
            RowChangeKind::Changed => ("≠", "изменено"),
        };
        let parts = change.parts.into_iter().map(|part| {
            let before = if part.before.is_empty() {
                "не указано".to_owned()
            } else {
                part.before
            };
            let after = if part.after.is_empty() {
                "не указано".to_owned()
            } else {
                part.after
            };
            view! { <li>{part.title} ": было «" {before} "», стало «" {after} "»"</li> }
        });
        let parts: Vec<_> = parts.collect();
        view! {
            <li>
                <span aria-hidden="true">{mark} " "</span>
                <b>{change.full_name}</b>
                ": "
                {words}
                {(!parts.is_empty()).then(|| view! { <ul class="list small">{parts}</ul> })}
            </li>
        }
    };
    view! { <ul class="list">{changes.into_iter().map(one).collect_view()}</ul> }.into_any()
}
