use leptos::prelude::*;

use crate::api::applications::document_content;
use crate::clock::instant;
use crate::components::Icon;
use crate::components::open_document::{DocumentButton, Opens};
use crate::pages::applications::case::state::OpenCase;

/// The form to print and sign.
#[component]
pub fn Paper(open: OpenCase) -> impl IntoView {
    let path = Signal::derive(move || {
        open.case.with(|case| {
            let form = case
                .withdrawal
                .as_ref()
                .and_then(|own| own.form_document_id);
            form.map(|form| document_content(case.id, form))
                .unwrap_or_default()
        })
    });
    let about = move || {
        open.case.with(|case| {
            case.withdrawal.as_ref().map(|own| {
                let at = instant(own.generated_at);
                format!("Версия {}, сформирована {at}", own.form_version)
            })
        })
    };

    view! {
        <section class="panel" aria-labelledby="paper">
            <div class="panel__head"><h2 id="paper">"Распечатайте и подпишите"</h2></div>
            <div class="panel__body">
                <p>"Распечатайте заявление на отзыв, поставьте подпись и дату от руки."</p>
                <div class="cluster">
                    <DocumentButton path opens=Opens::InTab class="button button--accent">
                        <Icon name="print"/>
                        "Открыть и распечатать"
                    </DocumentButton>
                    <DocumentButton path opens=Opens::AsFile class="button">
                        <Icon name="download"/>
                        "Скачать PDF"
                    </DocumentButton>
                    <span class="small muted">{about}</span>
                </div>
            </div>
        </section>
    }
}
