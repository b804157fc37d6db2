use contract::applications::ApplicationRow;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::filter::RegistrationFilter;
use super::list::RegisterList;
use super::register::register;
use super::tab::{TABS, Tab};
use crate::api::applications;
use crate::components::list::{Tabs, cases_lead_back, use_list_address, use_list_order};
use crate::components::notice::{Notice, NoticeBanner};
use crate::components::open_document::{DocumentButton, Opens};
use crate::components::{Icon, Loaded, PageHead};

/// «Регистрация заявлений».
#[component]
pub fn RegistrationPage() -> impl IntoView {
    let address = use_list_address();
    let tab = Memo::new(move |_| address.with(Tab::of));
    let notice = RwSignal::new(None::<Notice>);
    cases_lead_back(
        address,
        Signal::derive(move || address.with(|address| tab.get().page_of_rows(address))),
    );
    let reload = RwSignal::new(0_u32);
    let register = Callback::new(move |row: ApplicationRow| {
        spawn_local(async move {
            let outcome = register(&row).await;
            notice.try_set(Some(outcome));
            let _ = reload.try_update(|times| *times += 1);
        });
    });
    let export = Signal::derive(move || {
        address.with(|address| applications::export_xlsx(&Tab::of(address).rows(address)))
    });

    view! {
        <PageHead
            title="Регистрация заявлений"
            crumbs=vec![("/work", "Работа с заявлениями")]
            lead="Журнал регистрации заявлений педагогических работников на аттестацию"
        >
            <DocumentButton path=export opens=Opens::AsFile class="button">
                <Icon name="download"/>
                "Скачать"
                <span class="visually-hidden">" журнал, файл XLSX"</span>
            </DocumentButton>
        </PageHead>
        <NoticeBanner notice/>
        <Tabs address label="Журнал регистрации" tabs=TABS forget=&["sort", "review"]>
            <RegistrationFilter address/>
            {move || {
                let tab = tab.get();
                let order = use_list_order(address, tab.default_order());
                view! {
                    <Loaded
                        load=move || {
                            let query = address.with(|address| tab.page_of_rows(address));
                            async move { applications::list(&query).await }
                        }
                        show=move |page| view! { <RegisterList tab page address order register/> }.into_any()
                        reload
                    />
                }
            }}
        </Tabs>
    }
}
