//! Parts of a list's filter; the filter itself lives in the address.

use super::Icon;
use leptos::prelude::*;
use leptos_router::components::A;

/// A chosen condition that can be taken off. `href`: the list without it.
#[component]
pub fn FilterTag(#[prop(into)] href: String, #[prop(into)] label: String) -> impl IntoView {
    view! {
        <A href=href attr:class="filter-tag" attr:aria-current="false">
            <span><span class="visually-hidden">"Убрать: "</span>{label}</span>
            <Icon name="cross" class="icon--s"/>
        </A>
    }
}

/// The search line of a filter.
#[component]
pub fn SearchField(
    #[prop(default = "q")] name: &'static str,
    #[prop(into)] label: String,
    value: RwSignal<String>,
) -> impl IntoView {
    let id = format!("filter-{name}");

    view! {
        <div class="field field--search">
            <label class="field__label" for=id.clone()>{label}</label>
            <div class="input-group">
                <Icon name="search"/>
                <input
                    class="input"
                    id=id
                    type="search"
                    name=name
                    prop:value=move || value.get()
                    on:input=move |event| value.set(event_target_value(&event))
                />
            </div>
        </div>
    }
}
