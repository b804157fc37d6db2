use contract::documents::Document;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::applications;
use crate::components::FileItem;
use crate::components::file_list::{size_of, type_of};
use crate::pages::applications::case::document_ways::Ways;
use crate::pages::applications::draft::Draft;
use crate::pages::applications::latest::at_latest;

/// A document of the draft, to look at and to take away again.
#[component]
pub fn Removable(draft: Draft, document: Document) -> impl IntoView {
    let failed = RwSignal::new(None::<String>);
    let id = document.id;
    let name = document.title.clone();
    let remove = move |_| {
        failed.set(None);
        let removed = at_latest(draft.id, move |version| {
            applications::remove_document(draft.id, version, id)
        });
        spawn_local(async move {
            match removed.await {
                Ok(()) => draft.reload(),
                Err(error) => {
                    failed.try_set(Some(error.words()));
                }
            }
        });
    };
    let meta = document
        .url
        .clone()
        .or_else(|| {
            document
                .size
                .map(|size| format!("{} · загружен", size_of(size)))
        })
        .unwrap_or_default();
    let kind = type_of(document.media_type.as_deref(), &document.title);

    view! {
        <FileItem name=name.clone() meta kind>
            <Ways case=draft.id document/>
            <button class="link-button link-button--danger" type="button" on:click=remove>
                "Удалить"
                <span class="visually-hidden">": " {name}</span>
            </button>
            {move || failed.get().map(|words| view! { <p class="field__error" role="alert">{words}</p> })}
        </FileItem>
    }
}
