//! «История»: newest first.

use leptos::prelude::*;

#[component]
pub fn Timeline(children: Children) -> impl IntoView {
    view! { <ol class="timeline">{children()}</ol> }
}

/// `meta`: when and who, «24 ноября 2026 г., 9:12 · Дроздова М. А., муниципальный координатор».
#[component]
pub fn TimelineItem(
    #[prop(into)] title: String,
    #[prop(into)] meta: String,
    #[prop(optional, into)] text: Option<String>,
) -> impl IntoView {
    view! {
        <li class="timeline__item">
            <div class="timeline__title">{title}</div>
            <div class="timeline__meta">{meta}</div>
            {text.map(|text| view! { <div class="timeline__text">{text}</div> })}
        </li>
    }
}
