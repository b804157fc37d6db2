use contract::people::ConsentText;
use leptos::prelude::*;

use crate::{
    api::reference,
    components::{Loaded, PageHead, consent::edition},
};

/// «Обработка персональных данных»: the text that registration asks to agree to.
#[component]
pub fn PersonalDataPage() -> impl IntoView {
    view! {
        <PageHead title="Обработка персональных данных"/>
        <Loaded load=reference::consent show/>
    }
}

fn show(text: ConsentText) -> AnyView {
    view! {
        <article class="prose">
            <h2>{text.title}</h2>
            {text.paragraphs.into_iter().map(|paragraph| view! { <p>{paragraph}</p> }).collect_view()}
            <p class="muted">"Редакция от " {edition(&text.version)}</p>
        </article>
    }
    .into_any()
}
