//! Radio buttons and check boxes.

use super::field_frame::{FieldError, described_by, invalid};
use crate::form::Form;
use leptos::prelude::*;

/// One of a few, all in sight.
#[component]
pub fn Radios(
    form: Form,
    name: &'static str,
    #[prop(into)] legend: String,
    /// Empty while nothing is chosen.
    value: RwSignal<String>,
    /// Value, words, hint (may be empty).
    options: Vec<(&'static str, &'static str, &'static str)>,
    /// Beside each other.
    #[prop(optional)]
    inline: bool,
    #[prop(optional, into)] hint: Option<String>,
) -> impl IntoView {
    form.register(name);
    let id = form.id(name);
    let has_hint = hint.is_some();
    let one =
        |(index, (code, words, note)): (usize, (&'static str, &'static str, &'static str))| {
            // The first one carries the field's own id: the summary leads to it.
            let own = if index == 0 {
                form.id(name)
            } else {
                format!("{}-{index}", form.id(name))
            };
            view! {
                <div class="choice">
                    <input
                        class="choice__input"
                        type="radio"
                        id=own.clone()
                        name=form.id(name)
                        value=code
                        prop:checked=move || value.get() == code
                        on:change=move |_| value.set(code.to_owned())
                    />
                    <label class="choice__label" for=own>{words}</label>
                    {(!note.is_empty()).then(|| view! { <span class="choice__hint">{note}</span> })}
                </div>
            }
        };

    view! {
        <fieldset
            class="choice-group"
            class:choice-group--inline=inline
            aria-describedby=move || described_by(form, name, has_hint)
            aria-invalid=move || invalid(form, name)
        >
            <legend>{legend}</legend>
            {hint.map(|hint| view! { <span class="field__hint" id=format!("{id}-h")>{hint}</span> })}
            <FieldError form name/>
            {options.into_iter().enumerate().map(one).collect_view()}
        </fieldset>
    }
}

/// Yes or no.
#[component]
pub fn Checkbox(
    form: Form,
    name: &'static str,
    #[prop(into)] label: String,
    value: RwSignal<bool>,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional, into)] disabled: Signal<bool>,
) -> impl IntoView {
    form.register(name);
    let id = form.id(name);
    let has_hint = hint.is_some();

    view! {
        <div class="stack stack--xs">
            <FieldError form name/>
            <div class="choice">
                <input
                    class="choice__input"
                    type="checkbox"
                    id=id.clone()
                    name=name
                    disabled=move || disabled.get()
                    aria-invalid=move || invalid(form, name)
                    aria-describedby=move || described_by(form, name, has_hint)
                    prop:checked=move || value.get()
                    on:change=move |event| value.set(event_target_checked(&event))
                />
                <label class="choice__label" for=id.clone()>{label}</label>
                {hint.map(|hint| view! { <span class="choice__hint" id=format!("{id}-h")>{hint}</span> })}
            </div>
        </div>
    }
}
