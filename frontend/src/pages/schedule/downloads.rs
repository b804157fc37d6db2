use leptos::prelude::*;

use crate::api::schedule::ScheduleId;
use crate::components::Icon;
use crate::components::open_document::{DocumentButton, Opens};

/// PDF to sign, XLSX and DOCX to work with, a print of what is on the screen.
#[component]
pub fn Downloads(id: ScheduleId, #[prop(optional, into)] version: Option<i32>) -> impl IntoView {
    view! {
        <DocumentButton path=id.pdf(version) opens=Opens::AsFile class="button">
            <Icon name="download"/>
            "Скачать PDF"
        </DocumentButton>
        <DocumentButton path=id.xlsx(version) opens=Opens::AsFile class="button">"Скачать XLSX"</DocumentButton>
        <DocumentButton path=id.docx(version) opens=Opens::AsFile class="button">"Скачать DOCX"</DocumentButton>
        <button
            class="button"
            type="button"
            on:click=move |_| {
                let _ = window().print();
            }
        >
            <Icon name="print"/>
            "Распечатать"
        </button>
    }
}
