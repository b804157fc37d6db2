//! A dialog over the page.

use super::Icon;
use leptos::{html, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{HtmlDialogElement, HtmlElement};

/// Opens with `showModal()` while `open` is true; Esc and the cross close it and the focus returns to the button.
/// The children: `<div class="dialog__body">` and `<div class="dialog__foot">` with the buttons; a refusal is named too
/// («Не отклонять»). Put a form around both where there are fields.
#[component]
pub fn Dialog(
    open: RwSignal<bool>,
    #[prop(into)] title: Signal<String>,
    /// Unique in the page.
    #[prop(default = "dialog")]
    id: &'static str,
    children: ChildrenFn,
) -> impl IntoView {
    let node = NodeRef::<html::Dialog>::new();
    let heading = format!("{id}-title");
    let labelled_by = heading.clone();
    Effect::new(move |_| {
        let (Some(dialog), open) = (node.get(), open.get()) else {
            return;
        };
        if open && !dialog.open() {
            let _ = dialog.show_modal();
            focus_first_field(dialog);
        } else if !open && dialog.open() {
            dialog.close();
        }
    });

    view! {
        <dialog class="dialog" node_ref=node aria-labelledby=labelled_by on:close=move |_| open.set(false)>
            <div class="dialog__head">
                <h2 id=heading>{move || title.get()}</h2>
                <button class="dialog__close" type="button" aria-label="Закрыть" on:click=move |_| open.set(false)>
                    <Icon name="cross"/>
                </button>
            </div>
            <Show when=move || open.get()>{children()}</Show>
        </dialog>
    }
}

/// The first field rather than the cross, once the content has been drawn. Without fields the browser's choice stays.
fn focus_first_field(dialog: HtmlDialogElement) {
    request_animation_frame(move || {
        let fields = ".dialog__body input, .dialog__body select, .dialog__body textarea";
        let first = dialog.query_selector(fields).ok().flatten();
        if let Some(field) = first.and_then(|field| field.dyn_into::<HtmlElement>().ok()) {
            let _ = field.focus();
        }
    });
}
