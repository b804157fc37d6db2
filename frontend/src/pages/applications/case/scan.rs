use contract::documents::Document;
use leptos::prelude::*;
use uuid::Uuid;

use super::document_words::name;
use crate::api::applications::document_content;
use crate::api::tickets::ticket_url;
use crate::components::Loaded;

/// For the browser's viewer: the page as wide as its frame, no pictures of pages beside it.
const WIDE: &str = "#navpanes=0&view=FitH";

/// The signed scan itself: a PDF in the browser's viewer, a photograph as a picture.
#[component]
pub fn Scan(case: Uuid, document: Document) -> impl IntoView {
    let path = document_content(case, document.id);
    let is_picture = document
        .media_type
        .as_deref()
        .is_some_and(|kind| kind.starts_with("image/"));
    let title = StoredValue::new(name(&document));
    let load = move || {
        let path = path.clone();
        async move { ticket_url(&path).await }
    };
    let show = move |url: String| {
        let title = title.get_value();
        if is_picture {
            view! { <img class="scan scan--picture" src=url alt=title/> }.into_any()
        } else {
            let src = format!("{url}{WIDE}");
            view! { <iframe class="scan" src=src title=title></iframe> }.into_any()
        }
    };

    view! { <Loaded load show/> }
}
