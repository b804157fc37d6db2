//! What surrounds every control: label, hint, mistake.

use super::Icon;
use crate::form::Form;
use leptos::prelude::*;

/// Label above, hint and mistake between, then the control (the children).
#[component]
pub fn FieldFrame(
    form: Form,
    name: &'static str,
    #[prop(into)] label: String,
    hint: Option<String>,
    /// «(необязательно)» after the label.
    #[prop(optional)]
    optional: bool,
    children: Children,
) -> impl IntoView {
    form.register(name);
    let id = form.id(name);

    view! {
        <div class="field" class:field--invalid=move || form.error(name).is_some()>
            <label class="field__label" for=id.clone()>
                {label}
                {optional.then(|| view! { " " <span class="field__optional">"(необязательно)"</span> })}
            </label>
            {hint.map(|hint| view! { <span class="field__hint" id=format!("{id}-h")>{hint}</span> })}
            <FieldError form name/>
            {children()}
        </div>
    }
}

/// The mistake of a field, in the same words as in the summary.
#[component]
pub fn FieldError(form: Form, name: &'static str) -> impl IntoView {
    let id = format!("{}-e", form.id(name));

    move || {
        let id = id.clone();
        form.error(name).map(|message| {
            view! {
                <span class="field__error" id=id>
                    <Icon name="alert" class="icon--s"/>
                    <span><span class="visually-hidden">"Ошибка: "</span>{message}</span>
                </span>
            }
        })
    }
}

/// `aria-describedby` of a control: its hint and, while there is one, its mistake (reactive).
pub fn described_by(form: Form, name: &str, has_hint: bool) -> Option<String> {
    let id = form.id(name);
    let hint = has_hint.then(|| format!("{id}-h"));
    let error = form.error(name).map(|_| format!("{id}-e"));
    match (hint, error) {
        (Some(hint), Some(error)) => Some(format!("{hint} {error}")),
        (hint, error) => hint.or(error),
    }
}

/// `aria-invalid` of a control (reactive).
pub fn invalid(form: Form, name: &str) -> Option<&'static str> {
    form.error(name).map(|_| "true")
}
