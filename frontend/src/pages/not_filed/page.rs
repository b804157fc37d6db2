use leptos::prelude::*;

use super::{
    answer::{Answer, AnswerBanner},
    chosen::Chosen,
    filter::{FIELDS, NotFiledFilter},
    list::NotFiledList,
    send::SendBar,
};
use crate::api::{Query, not_filed};
use crate::components::list::{ListAddress, use_list_address, use_list_order};
use crate::components::open_document::{DocumentButton, Opens};
use crate::components::{Icon, Loaded, PageHead};

pub const PER_PAGE: u64 = 25;
pub const DEFAULT_ORDER: &str = "registered_at";

/// The rows of the filter on all pages: what «Скачать» takes.
fn rows(address: &ListAddress) -> Query {
    address
        .query(FIELDS)
        .with("sort", address.get("sort").unwrap_or(DEFAULT_ORDER))
}

/// «Педагогические работники, не подавшие заявление».
#[component]
pub fn NotFiledPage() -> impl IntoView {
    let address = use_list_address();
    let order = use_list_order(address, DEFAULT_ORDER);
    let reload = RwSignal::new(0_u32);
    let chosen = Chosen::none();
    let chosen_from = Memo::new(move |_| address.with(|address| address.query(FIELDS).to_string()));
    Effect::new(move |_| chosen_from.with(|_| chosen.clear()));
    let answer = RwSignal::new(None::<Answer>);
    let export =
        Signal::derive(move || address.with(|address| not_filed::export_xlsx(&rows(address))));
    let load = move || {
        let query = address.with(|address| {
            rows(address)
                .with("page", address.page())
                .with("per_page", PER_PAGE)
        });
        async move { not_filed::list(&query).await }
    };

    view! {
        <PageHead
            title="Педагогические работники, не подавшие заявление"
            crumbs=vec![("/work", "Работа с заявлениями")]
            here="Не подавшие заявление"
            lead="Ни разу не подавшие заявление, или они сформировали заявление, но не загрузили в систему. Выясните причину: кто подаст позже, того можно скрыть до нужного дня; кто зарегистрировался по ошибке, тому отправьте ссылку на удаление данных."
        >
            <DocumentButton path=export opens=Opens::AsFile class="button">
                <Icon name="download"/>
                "Скачать"
                <span class="visually-hidden">" список, файл XLSX"</span>
            </DocumentButton>
            <a class="button" href="/destruction-acts">"Акты об уничтожении"</a>
        </PageHead>
        <AnswerBanner answer/>
        <NotFiledFilter address/>
        <SendBar chosen answer reload/>
        <Loaded
            load
            show=move |page| view! { <NotFiledList page address order chosen answer reload/> }.into_any()
            reload
        />
    }
}
