use contract::documents::{Document, DocumentKind};
use leptos::prelude::*;

use super::removable::Removable;
use crate::components::Dropzone;
use crate::components::field_frame::FieldError;
use crate::form::Form;
use crate::pages::applications::draft::Draft;
use crate::pages::applications::uploading::{UnderWay, sender};

/// The files of one kind, and the way to add another.
#[component]
pub fn FileGroup(
    draft: Draft,
    form: Form,
    uploads: UnderWay,
    kind: DocumentKind,
    title: &'static str,
) -> impl IntoView {
    let name = kind.code();
    form.register(name);
    let files = move || {
        let own: Vec<Document> = draft.case.with(|case| {
            case.documents
                .iter()
                .filter(|document| document.kind == kind)
                .cloned()
                .collect()
        });
        (!own.is_empty()).then(|| {
            view! { <ul class="file-list">{own.into_iter().map(|document| view! { <Removable draft document/> }).collect_view()}</ul> }
        })
    };
    let heading = format!("files-{name}");
    let (rules, accept) = if kind == DocumentKind::Material {
        (
            "PDF, JPG, PNG, DOCX или XLSX, до 20 МБ.",
            ".pdf,.jpg,.jpeg,.png,.docx,.xlsx",
        )
    } else {
        ("PDF, JPG или PNG, до 20 МБ.", ".pdf,.jpg,.jpeg,.png")
    };
    let done = Callback::new(move |()| {
        form.clear();
        draft.reload();
    });

    view! {
        <section class="panel" aria-labelledby=heading.clone()>
            <div class="panel__head"><h2 id=heading.clone()>{title}</h2></div>
            <div class="panel__body">
                <FieldError form name/>
                {files}
                <Dropzone name rules accept send=sender(draft.id, kind, uploads) done/>
            </div>
        </section>
    }
}
