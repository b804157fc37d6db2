use leptos::prelude::*;

use crate::api::schedule::ScheduleId;
use crate::components::Icon;
use crate::components::open_document::{DocumentButton, Opens};

/// PDF to sign, XLSX to work with, a print of what is on the screen.
#[component]
pub fn Downloads(id: ScheduleId) -> impl IntoView {
    view! {
        <DocumentButton path=id.pdf(None) opens=Opens::AsFile class="button">
            <Icon name="download"/>
            "Скачать PDF"
        </DocumentButton>
        <DocumentButton path=id.xlsx(None) opens=Opens::AsFile class="button">"Скачать XLSX"</DocumentButton>
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
