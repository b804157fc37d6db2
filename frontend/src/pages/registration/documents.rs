use contract::applications::{ApplicationRow, DocumentLink};
use contract::documents::DocumentKind;
use leptos::prelude::*;
use uuid::Uuid;

use super::desk::desk_press;
use crate::api::applications::document_content;
use crate::components::list::case_href;
use crate::components::open_document::{DocumentButton, Opens};

/// «Просмотреть заявление» leads to its page; what is attached opens beside.
#[component]
pub fn RowDocuments(row: ApplicationRow) -> impl IntoView {
    let application = row.id;
    let attached = row
        .documents
        .into_iter()
        .filter(|document| is_named(document.kind));
    let name = row.full_name;
    let links = attached.map(|document| {
        view! { <AttachedLink application document name=name.clone()/> }
    });
    view! {
        <div class="cell__links">
            <a href=case_href(application, "/view") on:click=desk_press(application)>
                "Просмотреть заявление"
                <span class="visually-hidden">": " {name.clone()}</span>
            </a>
            {links.collect_view()}
        </div>
    }
}

const fn is_named(kind: DocumentKind) -> bool {
    matches!(
        kind,
        DocumentKind::Presentation | DocumentKind::Awards | DocumentKind::AttestationSheet
    )
}

#[component]
fn AttachedLink(application: Uuid, document: DocumentLink, name: String) -> impl IntoView {
    // Office files cannot be shown by a browser.
    let shown = document
        .media_type
        .as_deref()
        .is_some_and(|kind| kind == "application/pdf" || kind.starts_with("image/"));
    let opens = if shown { Opens::InTab } else { Opens::AsFile };
    view! {
        <DocumentButton path=document_content(application, document.id) opens>
            <span>"Просмотреть " {document.kind.title()}</span>
            <span class="visually-hidden">": " {name} ", " {document.title}</span>
        </DocumentButton>
    }
}
