use contract::documents::Document;
use leptos::prelude::*;
use uuid::Uuid;

use super::document_words::{name, opens_in_browser, view_words};
use crate::api::applications::document_content;
use crate::components::open_document::{DocumentButton, Opens};

/// How a document is opened: in the browser, as a download, or as a link to its site.
#[component]
pub fn Ways(case: Uuid, document: Document) -> impl IntoView {
    match document.url.clone() {
        Some(url) => link(url, &document).into_any(),
        None => file(case, &document).into_any(),
    }
}

fn link(url: String, document: &Document) -> impl IntoView + use<> {
    view! {
        <a href=url target="_blank" rel="external noopener noreferrer">
            "Открыть материал"
            <span class="visually-hidden">": " {name(document)} " (в новой вкладке)"</span>
        </a>
    }
}

fn file(case: Uuid, document: &Document) -> impl IntoView + use<> {
    let path = document_content(case, document.id);
    let words = view_words(document.kind);
    let name = name(document);
    let view_it = opens_in_browser(document).then(|| {
        let title = document.title.clone();
        view! {
            <DocumentButton path=path.clone() opens=Opens::InTab>{words}<span class="visually-hidden">": " {title}</span></DocumentButton>
        }
    });
    view! {
        {view_it}
        <DocumentButton path opens=Opens::AsFile>"Скачать"<span class="visually-hidden">": " {name}</span></DocumentButton>
    }
}
