use leptos::prelude::*;
use leptos_router::components::A;

use crate::components::Icon;
use crate::layout::page_opened;

/// The head of a page that one comes to from another: «Вернуться назад», heading, tags, actions (the children).
#[component]
pub fn Head(
    #[prop(into)] title: String,
    /// Where «Вернуться назад» leads.
    #[prop(into)]
    back: String,
    /// Of the browser's tab, where it differs from the heading.
    #[prop(optional, into)]
    tab: Option<String>,
    #[prop(optional, into)] lead: Option<String>,
    #[prop(optional, into)] caption: Option<AnyView>,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    page_opened(tab.as_deref().unwrap_or(&title));

    view! {
        <div class="page-head">
            <A href=back attr:class="back-link">
                <Icon name="back" class="icon--s"/>
                "Вернуться назад"
            </A>
            <div class="page-head__title">
                <h1 tabindex="-1">{title}</h1>
                {lead.map(|lead| view! { <p class="lead">{lead}</p> })}
                {caption.map(|caption| view! { <div class="page-head__caption">{caption}</div> })}
            </div>
            {children.map(|children| view! { <div class="page-head__actions">{children()}</div> })}
        </div>
    }
}
