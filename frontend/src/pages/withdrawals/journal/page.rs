use contract::withdrawals::WithdrawalRow;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::filter::JournalFilter;
use super::register::register;
use super::rows::JournalList;
use super::tab::{TABS, Tab};
use crate::api::{Query, withdrawals};
use crate::components::list::{Tabs, cases_lead_back, use_list_address, use_list_order};
use crate::components::notice::{Notice, NoticeBanner};
use crate::components::open_document::{DocumentButton, Opens};
use crate::components::{Icon, Loaded, PageHead};
use crate::pages::applications::withdrawal::ConfirmRegister;

/// «Регистрация заявлений на отзыв».
#[component]
pub fn WithdrawalsPage() -> impl IntoView {
    let address = use_list_address();
    let tab = Memo::new(move |_| address.with(Tab::of));
    let notice = RwSignal::new(None::<Notice>);
    cases_lead_back(address, Signal::derive(Query::new));
    let reload = RwSignal::new(0_u32);
    let asks = RwSignal::new(false);
    let chosen = RwSignal::new(None::<WithdrawalRow>);
    let name = Signal::derive(move || {
        chosen
            .with(|row| row.as_ref().map(|row| row.application.full_name.clone()))
            .unwrap_or_default()
    });
    let ask = Callback::new(move |row: WithdrawalRow| {
        chosen.set(Some(row));
        asks.set(true);
    });
    let confirmed = Callback::new(move |()| {
        asks.set(false);
        let Some(row) = chosen.get_untracked() else {
            return;
        };
        spawn_local(async move {
            let outcome = register(&row).await;
            notice.try_set(Some(outcome));
            let _ = reload.try_update(|times| *times += 1);
        });
    });
    let export = Signal::derive(move || {
        address.with(|address| withdrawals::export_xlsx(&Tab::of(address).rows(address)))
    });

    view! {
        <PageHead
            title="Регистрация заявлений на отзыв"
            crumbs=vec![("/work", "Работа с заявлениями")]
            lead="Журнал регистрации отозванных заявлений педагогических работников на аттестацию"
        >
            <DocumentButton path=export opens=Opens::AsFile class="button">
                <Icon name="download"/>
                "Скачать"
                <span class="visually-hidden">" журнал, файл XLSX"</span>
            </DocumentButton>
        </PageHead>
        <NoticeBanner notice/>
        <Tabs address label="Журнал отозванных заявлений" tabs=TABS forget=&["sort"]>
            <JournalFilter address/>
            {move || {
                let tab = tab.get();
                let order = use_list_order(address, tab.default_order());
                view! {
                    <Loaded
                        load=move || {
                            let query = address.with(|address| tab.page_of_rows(address));
                            async move { withdrawals::list(&query).await }
                        }
                        show=move |page| view! { <JournalList tab page address order ask/> }.into_any()
                        reload
                    />
                }
            }}
        </Tabs>
        <ConfirmRegister asks name register=confirmed/>
    }
}
