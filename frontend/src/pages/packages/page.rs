use leptos::prelude::*;

use super::filter::PackagesFilter;
use super::journal::Journal;
use super::next::Next;
use crate::components::PageHead;
use crate::components::list::{use_list_address, use_sees_all};
use crate::components::notice::{Notice, NoticeBanner};

/// «Передача в Центр»: what is ready, what is not and why, and what was handed over.
#[component]
pub fn PackagesPage() -> impl IntoView {
    let address = use_list_address();
    let notice = RwSignal::new(None::<Notice>);
    let reload = RwSignal::new(0_u32);
    let sees_all = use_sees_all();
    let chosen =
        move || !sees_all || address.with(|address| address.get("municipality_id").is_some());

    view! {
        <PageHead
            title="Передача в Центр"
            crumbs=vec![("/work", "Работа с заявлениями")]
            lead="Итоговые заключения передаются в Центр аттестации педагогических работников до 15 числа каждого месяца: \
                  одним пакетом с реестром, описью и графиком."
        />
        <NoticeBanner notice/>
        <PackagesFilter address/>
        {move || chosen().then(|| view! { <Next address notice reload/> })}
        <Journal address reload/>
    }
}
