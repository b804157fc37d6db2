//! The bar of decisions at the lower edge of a case.

use crate::layout::AFTER_PAGE;
use leptos::{portal::Portal, prelude::*};

/// Buttons come from `allowed_actions`. Stands under the page, whatever place it has in the page's view.
/// `note`: what a decision brings about.
#[component]
pub fn ActionBar(
    #[prop(default = "Решение по заявлению")] label: &'static str,
    #[prop(optional, into)] note: Option<String>,
    children: ChildrenFn,
) -> impl IntoView {
    let children = StoredValue::new(children);
    let bar = move || {
        let note = note.clone();
        view! {
            <div class="action-bar" role="region" aria-label=label>
                <div class="wrap action-bar__row">
                    {children.with_value(|children| children())}
                    {note.map(|note| view! { <p class="action-bar__note">{note}</p> })}
                </div>
            </div>
        }
    };

    match document().get_element_by_id(AFTER_PAGE) {
        Some(mount) => view! { <Portal mount>{bar()}</Portal> }.into_any(),
        None => bar().into_any(),
    }
}
