//! The head of a page: where one is, the heading, actions.

use crate::layout::page_opened;
use leptos::prelude::*;
use leptos_router::components::A;

/// Sets the tab's title, announces the page, moves the focus to its heading. `crumbs`: address and words of the pages
/// above. `caption`: tags and numbers under the heading. The children are the actions at the right.
#[component]
pub fn PageHead(
    #[prop(into)] title: String,
    #[prop(optional)] crumbs: Vec<(&'static str, &'static str)>,
    /// The last crumb, where it differs from the title.
    #[prop(optional, into)]
    here: Option<String>,
    #[prop(optional, into)] lead: Option<String>,
    #[prop(optional, into)] caption: Option<AnyView>,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    page_opened(&title);
    let here = here.unwrap_or_else(|| title.clone());

    view! {
        <div class="page-head">
            {(!crumbs.is_empty()).then(|| view! { <Breadcrumbs crumbs here/> })}
            <div class="page-head__title">
                <h1 tabindex="-1">{title}</h1>
                {lead.map(|lead| view! { <p class="lead">{lead}</p> })}
                {caption.map(|caption| view! { <p class="page-head__caption">{caption}</p> })}
            </div>
            {children.map(|children| view! { <div class="page-head__actions">{children()}</div> })}
        </div>
    }
}

#[component]
pub fn Breadcrumbs(
    crumbs: Vec<(&'static str, &'static str)>,
    #[prop(into)] here: String,
) -> impl IntoView {
    let link = |(href, words)| view! { <li><A href=href exact=true>{words}</A></li> };

    view! {
        <nav aria-label="Вы здесь">
            <ol class="breadcrumbs">
                {crumbs.into_iter().map(link).collect_view()}
                <li><span aria-current="page">{here}</span></li>
            </ol>
        </nav>
    }
}
