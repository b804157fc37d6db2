use contract::documents::DocumentKind;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::progress::scan;
use crate::api::applications;
use crate::components::field_frame::FieldError;
use crate::components::file_list::type_of;
use crate::components::{Dropzone, FileItem};
use crate::form::Form;
use crate::pages::applications::case::document_ways::Ways;
use crate::pages::applications::case::document_words::{meta, name};
use crate::pages::applications::case::state::{OpenCase, Outcome};
use crate::pages::applications::uploading::{UnderWay, sender};

/// The signed scan: one file; a new one takes the place of the old.
#[component]
pub fn ScanUpload(open: OpenCase, form: Form, uploads: UnderWay) -> impl IntoView {
    let id = open.case.with_untracked(|case| case.id);
    form.register("signed_scan");
    let reload = move || {
        spawn_local(async move {
            match applications::read(id).await {
                Ok(case) => {
                    open.case.try_set(case);
                }
                Err(error) => {
                    open.outcome.try_set(Some(Outcome::Failed(error.words())));
                }
            }
        });
    };
    let done = Callback::new(move |()| {
        form.clear();
        reload();
    });
    let present = move || {
        let document = open.case.with(|case| scan(case).cloned())?;
        let kind = type_of(document.media_type.as_deref(), &document.title);
        Some(view! {
            <ul class="file-list" aria-label="Загруженный скан">
                <FileItem name=name(&document) meta=meta(&document) kind>
                    <Ways case=id document/>
                </FileItem>
            </ul>
        })
    };

    view! {
        <section class="panel" aria-labelledby="scan">
            <div class="panel__head"><h2 id="scan">"Загрузите скан подписанного заявления"</h2></div>
            <div class="panel__body">
                <FieldError form name="signed_scan"/>
                {present}
                <Dropzone name="signed_scan" send=sender(id, DocumentKind::SignedScan, uploads) done/>
            </div>
        </section>
    }
}
