//! A date typed as ДД.ММ.ГГГГ.

use super::field_frame::{FieldFrame, described_by, invalid};
use crate::form::Form;
use chrono::NaiveDate;
use domain::calendar;
use leptos::prelude::*;

/// A date as text. Read it with [`read_date`] when the form is sent.
#[component]
pub fn DateField(
    form: Form,
    name: &'static str,
    #[prop(into)] label: String,
    /// As typed.
    value: RwSignal<String>,
    #[prop(default = "ДД.ММ.ГГГГ, например 30.04.2027".to_owned(), into)] hint: String,
    #[prop(optional)] optional: bool,
    #[prop(optional, into)] disabled: Signal<bool>,
) -> impl IntoView {
    view! {
        <FieldFrame form name label hint=Some(hint) optional>
            <input
                class="input input--w-date"
                id=form.id(name)
                name=name
                inputmode="numeric"
                autocomplete="off"
                disabled=move || disabled.get()
                aria-invalid=move || invalid(form, name)
                aria-describedby=move || described_by(form, name, true)
                prop:value=move || value.get()
                on:input=move |event| value.set(event_target_value(&event))
            />
        </FieldFrame>
    }
}

/// The date that was typed; an empty field is none. A mistake is added to the form, and the answer is `Err`.
pub fn read_date(form: Form, name: &str, typed: &str) -> Result<Option<NaiveDate>, ()> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    match calendar::parse_date(typed) {
        Ok(day) => Ok(Some(day)),
        Err(error) => {
            form.add(name, error.message());
            Err(())
        }
    }
}
