use leptos::prelude::*;

use super::columns::Columns;
use super::tab::Tab;
use crate::api::{Query, applications};
use crate::components::Icon;
use crate::components::list::ListAddress;
use crate::components::open_document::{DocumentButton, Opens};

/// «Скачать» as a workbook or as text, and «Печать журнала» on its tab: the chosen rows in the shown order.
#[component]
pub fn Files(address: Memo<ListAddress>) -> impl IntoView {
    let columns = expect_context::<Columns>();
    let rows = move || address.with(|address| (Tab::of(address), Tab::of(address).rows(address)));
    let printed = Signal::derive(move || applications::journal_pdf(&rows().1));
    let file = move |path: fn(&Query) -> String| {
        Signal::derive(move || {
            let (tab, rows) = rows();
            path(&columns.download(tab, rows))
        })
    };
    let journal = Memo::new(move |_| address.with(|address| Tab::of(address) == Tab::Journal));
    view! {
        {move || journal.get().then(|| view! {
            <DocumentButton path=printed opens=Opens::InTab class="button">
                <Icon name="print"/>
                "Печать журнала"
            </DocumentButton>
        })}
        <DocumentButton path=file(applications::export_xlsx) opens=Opens::AsFile class="button">
            <Icon name="download"/>
            "Скачать"
            <span class="visually-hidden">" журнал, файл XLSX"</span>
        </DocumentButton>
        <DocumentButton path=file(applications::export_csv) opens=Opens::AsFile class="link-button">
            "CSV"
            <span class="visually-hidden">": скачать журнал текстом"</span>
        </DocumentButton>
    }
}
