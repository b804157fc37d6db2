use contract::applications::ApplicationCase;
use contract::documents::{Document, DocumentKind};
use leptos::prelude::*;

use super::document_ways::Ways;
use super::document_words::{meta, name};
use crate::components::FileItem;
use crate::components::file_list::type_of;

/// «Документы»: the scan first, files open in the browser, links lead to their sites.
#[component]
pub fn Documents(#[prop(into)] case: Signal<ApplicationCase>) -> impl IntoView {
    let rows = move || {
        case.with(|case| {
            let current = case.documents.iter().filter(|document| is_current(document, case));
            let mut documents: Vec<Document> = current.cloned().collect();
            documents.sort_by_key(|document| order(document.kind));
            let id = case.id;
            documents.into_iter().map(|document| {
                view! {
                    <FileItem name=name(&document) meta=meta(&document) kind=type_of(document.media_type.as_deref(), &document.title)>
                        <Ways case=id document/>
                    </FileItem>
                }
            })
            .collect_view()
        })
    };

    view! {
        <section class="panel" aria-labelledby="case-documents">
            <div class="panel__head"><h2 id="case-documents">"Документы"</h2></div>
            <div class="panel__body">
                <Show
                    when=move || case.with(|case| !case.documents.is_empty())
                    fallback=|| view! { <p class="muted">"Документов пока нет."</p> }
                >
                    <ul class="file-list">{rows}</ul>
                </Show>
            </div>
        </section>
    }
}

/// Forms and scans of earlier printings are history, not documents to read.
fn is_current(document: &Document, case: &ApplicationCase) -> bool {
    let printed = case.printed_form.as_ref().map(|form| form.version);
    !document.kind.is_of_conclusion()
        && (document.form_version.is_none() || document.form_version == printed)
}

const fn order(kind: DocumentKind) -> u8 {
    match kind {
        DocumentKind::SignedScan => 0,
        DocumentKind::Presentation => 1,
        DocumentKind::Awards => 2,
        DocumentKind::AttestationSheet => 3,
        DocumentKind::Material => 4,
        DocumentKind::Link => 5,
        DocumentKind::PrintedForm => 6,
        DocumentKind::Conclusion => 7,
        DocumentKind::SignedConclusion | DocumentKind::RefusalRecord => 8,
        DocumentKind::WithdrawalScan => 9,
        DocumentKind::WithdrawalForm => 10,
    }
}
