use std::rc::Rc;

use contract::documents::DocumentKind;
use leptos::prelude::*;
use uuid::Uuid;

use crate::api::applications::upload_document;
use crate::components::upload::Sender;
use crate::pages::applications::latest::at_latest;

/// How many files are on their way from this page.
pub type UnderWay = RwSignal<u32>;

/// Sends a chosen file as a document of this kind.
pub fn sender(id: Uuid, kind: DocumentKind, under_way: UnderWay) -> Sender {
    Rc::new(move |file, abort, percent| {
        Box::pin(async move {
            under_way.try_update(|count| *count += 1);
            let hear = move |value: u8| {
                percent.try_set(value);
            };
            let answer = at_latest(id, |version| {
                upload_document(id, version, kind, None, &file, &abort, hear)
            })
            .await;
            under_way.try_update(|count| *count = count.saturating_sub(1));
            answer.map(|_| ())
        })
    })
}
