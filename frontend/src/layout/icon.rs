use leptos::prelude::*;

/// A picture of the sprite (`sprite.svg`) for sighted users; the words stand beside it. `class`: `icon--s`, `icon--l`.
#[component]
pub fn Icon(
    /// Without the leading `i-`.
    name: &'static str,
    #[prop(default = "")] class: &'static str,
) -> impl IntoView {
    view! {
        <svg class=format!("icon {class}") aria-hidden="true">
            <use href=format!("#i-{name}")/>
        </svg>
    }
}
