//! The button that sends a form.

use crate::form::Form;
use leptos::prelude::*;

/// Names the act: «Отправить заявление». While the form is being sent it says so and cannot be pressed again.
#[component]
pub fn SubmitButton(
    form: Form,
    #[prop(into)] label: String,
    /// Instead of the solid green look: `button--danger-solid`, `button--accent`; several are joined with a space.
    #[prop(default = "button--primary")]
    class: &'static str,
    #[prop(default = "Отправляем…")] busy: &'static str,
) -> impl IntoView {
    view! {
        <button
            class=format!("button {class}")
            type="submit"
            aria-busy=move || form.is_busy().then_some("true")
            aria-disabled=move || form.is_busy().then_some("true")
        >
            {move || if form.is_busy() { busy.to_owned() } else { label.clone() }}
        </button>
    }
}
