use leptos::prelude::*;

use super::tab::Tab;
use crate::api::applications;
use crate::components::Icon;
use crate::components::list::ListAddress;
use crate::components::open_document::{DocumentButton, Opens};

/// «Скачать» as a workbook or as text, and «Печать журнала» on its tab: the chosen rows in the shown order.
#[component]
pub fn Files(address: Memo<ListAddress>) -> impl IntoView {
    let rows = move |path: fn(&crate::api::Query) -> String| {
        Signal::derive(move || address.with(|address| path(&Tab::of(address).rows(address))))
    };
    let journal = Memo::new(move |_| address.with(|address| Tab::of(address) == Tab::Journal));
    view! {
        {move || journal.get().then(|| view! {
            <DocumentButton path=rows(applications::journal_pdf) opens=Opens::InTab class="button">
                <Icon name="print"/>
                "Печать журнала"
            </DocumentButton>
        })}
        <DocumentButton path=rows(applications::export_xlsx) opens=Opens::AsFile class="button">
            <Icon name="download"/>
            "Скачать"
            <span class="visually-hidden">" журнал, файл XLSX"</span>
        </DocumentButton>
        <DocumentButton path=rows(applications::export_csv) opens=Opens::AsFile class="link-button">
            "CSV"
            <span class="visually-hidden">": скачать журнал текстом"</span>
        </DocumentButton>
    }
}
