//! The consent to processing personal data: a document of its own, with its tick.

use super::{Checkbox, Loaded};
use crate::{api::reference, form::Form};
use contract::people::ConsentText;
use leptos::prelude::*;

/// `version`: the version of the text that is shown; `agreed`: the tick. The server hears of the version only.
#[component]
pub fn Consent(form: Form, version: RwSignal<String>, agreed: RwSignal<bool>) -> impl IntoView {
    let show = move |text: ConsentText| {
        version.set(text.version.clone());
        document(form, text, agreed).into_any()
    };

    view! { <Loaded load=reference::consent show/> }
}

fn document(form: Form, text: ConsentText, agreed: RwSignal<bool>) -> impl IntoView {
    view! {
        <section class="panel" aria-labelledby="consent">
            <div class="panel__head"><h2 id="consent">{text.title}</h2></div>
            <div class="panel__body">
                <div class="consent prose small" tabindex="0" role="region" aria-label="Текст согласия">
                    {text.paragraphs.into_iter().map(|paragraph| view! { <p>{paragraph}</p> }).collect_view()}
                    <p class="muted">"Редакция от " {edition(&text.version)}</p>
                </div>
                <Checkbox
                    form
                    name="consent_version"
                    label="Согласие прочитано, даю согласие на обработку персональных данных"
                    value=agreed
                />
            </div>
        </section>
    }
}

/// «1 ноября 2026 г.»: the version is the day from which the text counts.
pub fn edition(version: &str) -> String {
    let day = version.parse().map(domain::calendar::long_date);
    day.unwrap_or_else(|_| version.to_owned())
}
