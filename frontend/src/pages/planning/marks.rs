//! Chosen or not, by shape and word: never by colour alone.

use leptos::prelude::*;

use crate::components::period_name::period_name;

/// «декабрь 2026 – январь 2027» or «не выбран».
#[component]
pub fn PeriodMark(#[prop(into)] label: Option<String>) -> impl IntoView {
    let class = if label.is_some() {
        "slot slot--set"
    } else {
        "slot slot--none"
    };
    view! {
        <span class=class>
            <span class="slot__mark" aria-hidden="true"></span>
            {label.map_or_else(|| "не выбран".to_owned(), |label| period_name(&label))}
        </span>
    }
}

/// «назначены 2 из 2», «назначен 1 из 2», «не назначены».
#[component]
pub fn ExpertsMark(
    assigned: usize,
    #[prop(optional, into)] words: Option<String>,
) -> impl IntoView {
    let (class, own) = match assigned {
        0 => ("slots slots--none", "не назначены"),
        1 => ("slots slots--part", "назначен 1\u{a0}из\u{a0}2"),
        _ => ("slots", "назначены 2\u{a0}из\u{a0}2"),
    };
    view! {
        <span class=class>
            <span class="slots__marks" aria-hidden="true">
                <i class:is-set={assigned > 0}></i>
                <i class:is-set={assigned > 1}></i>
            </span>
            {words.unwrap_or_else(|| own.to_owned())}
        </span>
    }
}
