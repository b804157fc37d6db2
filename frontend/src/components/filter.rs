//! The search line above a list.

use super::Icon;
use leptos::prelude::*;

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
