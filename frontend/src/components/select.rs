//! One of a list.

use super::field_frame::{FieldFrame, described_by, invalid};
use crate::form::Form;
use leptos::prelude::*;

/// A drop-down list. `options`: the value that goes into `value`, and its words (reactive, so that they may load late).
#[component]
pub fn Select(
    form: Form,
    name: &'static str,
    #[prop(into)] label: String,
    /// Empty while nothing is chosen.
    value: RwSignal<String>,
    #[prop(into)] options: Signal<Vec<(String, String)>>,
    /// The words of «nothing is chosen»; without them the list has no such line.
    #[prop(optional, into)]
    blank: Option<String>,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional)] optional: bool,
    #[prop(optional, into)] disabled: Signal<bool>,
    #[prop(default = "select--w-l")] width: &'static str,
) -> impl IntoView {
    let has_hint = hint.is_some();
    let lines = move || {
        let line = |(code, words): (String, String)| {
            let own = code.clone();
            view! { <option value=code selected=move || value.get() == own>{words}</option> }
        };
        options.get().into_iter().map(line).collect_view()
    };

    view! {
        <FieldFrame form name label hint optional>
            <select
                class=format!("select {width}")
                id=form.id(name)
                name=name
                disabled=move || disabled.get()
                aria-invalid=move || invalid(form, name)
                aria-describedby=move || described_by(form, name, has_hint)
                on:change=move |event| value.set(event_target_value(&event))
            >
                {blank.map(|words| view! { <option value="" selected=move || value.get().is_empty()>{words}</option> })}
                {lines}
            </select>
        </FieldFrame>
    }
}
