//! «Есть ошибки»: first in the page, takes the focus, leads to the fields.

use crate::{form::Form, layout::page_has_errors};
use contract::problem::FieldProblem;
use leptos::{html, prelude::*};

/// Put it above the page's heading.
#[component]
pub fn ErrorSummary(form: Form) -> impl IntoView {
    let node = NodeRef::<html::Div>::new();
    Effect::new(move |_| {
        page_has_errors(form.has_errors());
        if let Some(summary) = node.get() {
            let _ = summary.focus();
        }
    });
    on_cleanup(|| page_has_errors(false));

    view! {
        <Show when=move || form.has_errors()>
            <div class="error-summary" role="alert" tabindex="-1" node_ref=node>
                <h2 class="error-summary__title">"Есть ошибки"</h2>
                <ul class="stack--xs">
                    {move || form.errors().into_iter().map(|error| line(form, error)).collect_view()}
                </ul>
            </div>
        </Show>
    }
}

fn line(form: Form, error: FieldProblem) -> impl IntoView {
    if !form.knows(&error.field) {
        return view! { <li>{error.message}</li> }.into_any();
    }
    let id = form.id(&error.field);
    let target = format!("#{id}");
    let lead = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        focus(&id);
    };
    view! { <li><a href=target rel="external" on:click=lead>{error.message}</a></li> }.into_any()
}

fn focus(id: &str) {
    use wasm_bindgen::JsCast;

    let found = document().get_element_by_id(id);
    if let Some(control) = found.and_then(|found| found.dyn_into::<web_sys::HtmlElement>().ok()) {
        control.scroll_into_view();
        let _ = control.focus();
    }
}
