//! Several lines of text.

use super::field_frame::{FieldFrame, described_by, invalid};
use crate::form::Form;
use leptos::{ev, prelude::*};

/// Several lines. Ctrl+Enter sends the form around it.
#[component]
pub fn Textarea(
    form: Form,
    name: &'static str,
    #[prop(into)] label: String,
    value: RwSignal<String>,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional)] optional: bool,
    #[prop(default = 4)] rows: u8,
) -> impl IntoView {
    let has_hint = hint.is_some();
    let send = move |event: ev::KeyboardEvent| {
        if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
            let control = event_target::<web_sys::HtmlTextAreaElement>(&event);
            if let Some(form) = control.form() {
                let _ = form.request_submit();
            }
        }
    };

    view! {
        <FieldFrame form name label hint optional>
            <textarea
                class="textarea"
                id=form.id(name)
                name=name
                rows=rows
                aria-invalid=move || invalid(form, name)
                aria-describedby=move || described_by(form, name, has_hint)
                prop:value=move || value.get()
                on:input=move |event| value.set(event_target_value(&event))
                on:keydown=send
            ></textarea>
        </FieldFrame>
    }
}
