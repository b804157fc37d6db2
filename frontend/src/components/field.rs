//! A line of text.

use super::field_frame::{FieldFrame, described_by, invalid};
use crate::form::Form;
use leptos::prelude::*;

/// What is typed into a [`Field`].
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum FieldKind {
    #[default]
    Text,
    Email,
    Tel,
    /// With «Показать пароль».
    Password,
    /// A login: no capital letters, no spelling.
    Username,
}

/// A line of text with its label. Checked by the server when the form is sent; nothing typed is lost.
#[component]
pub fn Field(
    form: Form,
    /// Path of the field in the request.
    name: &'static str,
    #[prop(into)] label: String,
    value: RwSignal<String>,
    #[prop(optional)] kind: FieldKind,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional)] optional: bool,
    /// `family-name`, `current-password` …
    #[prop(optional)]
    autocomplete: &'static str,
    /// `input--w-phone`, `input--w-m`, `input--w-date`
    #[prop(optional)]
    width: &'static str,
    #[prop(optional, into)] readonly: Signal<bool>,
) -> impl IntoView {
    let shown = RwSignal::new(false);
    let has_hint = hint.is_some();
    let is_code = matches!(
        kind,
        FieldKind::Email | FieldKind::Password | FieldKind::Username
    );
    let input_type = move || match kind {
        FieldKind::Password if !shown.get() => "password",
        _ => "text",
    };
    let input_mode = match kind {
        FieldKind::Email => Some("email"),
        FieldKind::Tel => Some("tel"),
        _ => None,
    };

    view! {
        <FieldFrame form name label hint optional>
            <input
                class=format!("input {width}")
                id=form.id(name)
                name=name
                type=input_type
                inputmode=input_mode
                autocomplete=(!autocomplete.is_empty()).then_some(autocomplete)
                autocapitalize=is_code.then_some("none")
                spellcheck=is_code.then_some("false")
                readonly=move || readonly.get()
                aria-invalid=move || invalid(form, name)
                aria-describedby=move || described_by(form, name, has_hint)
                prop:value=move || value.get()
                on:input=move |event| value.set(event_target_value(&event))
            />
            {(kind == FieldKind::Password).then(|| view! { <ShowPassword form name shown/> })}
        </FieldFrame>
    }
}

#[component]
fn ShowPassword(form: Form, name: &'static str, shown: RwSignal<bool>) -> impl IntoView {
    view! {
        <button
            class="link-button small"
            type="button"
            aria-pressed=move || shown.get().to_string()
            aria-controls=form.id(name)
            on:click=move |_| shown.update(|shown| *shown = !*shown)
        >
            {move || if shown.get() { "Скрыть пароль" } else { "Показать пароль" }}
        </button>
    }
}
