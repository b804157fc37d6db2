use leptos::prelude::*;

use super::attest::{Asked, AttestDialog};
use super::filter::AttestationFilter;
use super::list::AttestationList;
use super::tab::{TABS, Tab};
use crate::api::applications;
use crate::components::list::{Tabs, cases_lead_back, use_list_address, use_list_order};
use crate::components::notice::{Notice, NoticeBanner};
use crate::components::open_document::{DocumentButton, Opens};
use crate::components::{COMMISSION, Icon, Loaded, PageHead};
use crate::pages::packages::PackagesLink;

/// «Аттестация педагогических работников».
#[component]
pub fn AttestationPage() -> impl IntoView {
    let address = use_list_address();
    let tab = Memo::new(move |_| address.with(Tab::of));
    let notice = RwSignal::new(None::<Notice>);
    let reload = RwSignal::new(0_u32);
    let asked = Asked::nobody();
    cases_lead_back(
        address,
        Signal::derive(move || address.with(|address| tab.get().page_of_rows(address))),
    );
    let file = move || address.with(|address| tab.get().file(address));
    let xlsx = Signal::derive(move || applications::export_xlsx(&file()));
    let csv = Signal::derive(move || applications::export_csv(&file()));

    view! {
        <PageHead
            title="Аттестация педагогических работников"
            crumbs=vec![("/work", "Работа с заявлениями")]
            lead=COMMISSION
        >
            <PackagesLink/>
            <DocumentButton path=xlsx opens=Opens::AsFile class="button">
                <Icon name="download"/>
                "Скачать"
                <span class="visually-hidden">" список, файл XLSX"</span>
            </DocumentButton>
            <DocumentButton path=csv opens=Opens::AsFile class="link-button">
                "CSV"
                <span class="visually-hidden">": скачать список, файл CSV"</span>
            </DocumentButton>
        </PageHead>
        <NoticeBanner notice/>
        <Tabs address label="Аттестация" tabs=TABS forget=&["sort", "conclusion", "review_on"]>
            <AttestationFilter address/>
            {move || {
                let tab = tab.get();
                let order = use_list_order(address, tab.default_order());
                view! {
                    <Loaded
                        load=move || {
                            let query = address.with(|address| tab.page_of_rows(address));
                            async move { applications::list(&query).await }
                        }
                        show=move |page| view! { <AttestationList tab page address order asked/> }.into_any()
                        reload
                    />
                }
            }}
        </Tabs>
        <AttestDialog asked notice reload/>
    }
}
