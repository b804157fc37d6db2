use leptos::prelude::*;

use crate::api::applications::document_content;
use crate::clock::instant;
use crate::components::Icon;
use crate::components::open_document::{Opens, open_document};
use crate::pages::applications::case::state::OpenCase;

/// The form to print: opens in the browser, whose own window prints it.
#[component]
pub fn Paper(open: OpenCase, taken: RwSignal<bool>) -> impl IntoView {
    let failed = RwSignal::new(None::<String>);
    let form = move || open.case.with(|case| case.printed_form.clone());
    let take = move |way: Opens| {
        let Some(form) = form() else { return };
        let id = open.case.with_untracked(|case| case.id);
        failed.set(None);
        taken.set(true);
        open_document(
            document_content(id, form.document_id),
            way,
            Callback::new(move |words| failed.set(Some(words))),
        );
    };
    let about = move || {
        form().map(|form| {
            format!(
                "Версия {}, сформирована {}",
                form.version,
                instant(form.generated_at)
            )
        })
    };

    view! {
        <section class="panel" aria-labelledby="paper">
            <div class="panel__head"><h2 id="paper">"Распечатайте и подпишите"</h2></div>
            <div class="panel__body">
                <p>"Распечатайте все страницы, поставьте подпись и дату от руки."</p>
                <div class="cluster">
                    <button class="button button--accent" type="button" on:click=move |_| take(Opens::InTab)>
                        <Icon name="print"/>
                        "Открыть и распечатать"
                    </button>
                    <button class="button" type="button" on:click=move |_| take(Opens::AsFile)>
                        <Icon name="download"/>
                        "Скачать PDF"
                    </button>
                    <span class="small muted">{about}</span>
                </div>
                {move || failed.get().map(|words| view! { <p class="field__error" role="alert">{words}</p> })}
            </div>
        </section>
    }
}
