//! Documents that the browser opens by a ticket.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Toasts;
use crate::api::tickets;

/// How the browser takes a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Opens {
    InTab,
    AsFile,
}

/// Gets a ticket for the document at `path` (below `/api/v1`) and hands it to the browser; tells `failed` what went
/// wrong. Call it from a click.
pub fn open_document(path: String, opens: Opens, failed: Callback<String>) {
    spawn_local(async move {
        let outcome = match opens {
            Opens::InTab => tickets::open_in_tab(&path).await,
            Opens::AsFile => tickets::open_download(&path).await,
        };
        if let Err(error) = outcome {
            failed.try_run(format!("Документ не открылся. {}", error.words()));
        }
    });
}

/// A button that opens the document at `path`; the children are its words. What goes wrong is told in a toast.
#[component]
pub fn DocumentButton(
    #[prop(into)] path: Signal<String>,
    opens: Opens,
    #[prop(default = "link-button")] class: &'static str,
    children: Children,
) -> impl IntoView {
    let toasts = use_context::<Toasts>();
    let failed = Callback::new(move |words: String| {
        if let Some(toasts) = toasts {
            toasts.show(words);
        }
    });
    let open = move |_| open_document(path.get_untracked(), opens, failed);
    view! { <button class=class type="button" on:click=open>{children()}</button> }
}
