//! A list of facts.

use leptos::prelude::*;
use leptos_router::components::A;

#[component]
pub fn Summary(children: Children) -> impl IntoView {
    view! { <dl class="summary">{children()}</dl> }
}

/// A fact. An empty `value` is «Не указано»; children, when given, stand in the place of `value`.
#[component]
pub fn SummaryRow(
    #[prop(into)] name: String,
    #[prop(optional, into)] value: Option<String>,
    /// Where «Изменить» leads.
    #[prop(optional, into)]
    change: Option<String>,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let empty = children.is_none() && value.as_ref().is_none_or(|value| value.is_empty());
    let shown = match children {
        Some(children) => children().into_any(),
        None if empty => "Не указано".into_any(),
        None => value.into_any(),
    };
    let hidden = format!(": {name}");

    view! {
        <div class="summary__row">
            <dt class="summary__key">{name}</dt>
            <dd class="summary__value" class:summary__value--empty=empty>{shown}</dd>
            {change.map(|href| view! {
                <dd class="summary__action"><A href=href>"Изменить"<span class="visually-hidden">{hidden}</span></A></dd>
            })}
        </div>
    }
}
