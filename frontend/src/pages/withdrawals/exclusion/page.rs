use leptos::prelude::*;

use super::list::ExclusionList;
use crate::api::{Query, applications};
use crate::components::list::{
    FilterForm, FilterSearch, ListAddress, MunicipalityFilter, cases_lead_back, use_list_address,
    use_list_order, use_municipality_choices, words_of,
};
use crate::components::{Banner, Loaded, PageHead};

/// Rows of one page.
pub const PER_PAGE: u64 = 25;
pub const FIELDS: &[&str] = &["q", "municipality_id"];
const ORDER: &str = "surname";

fn page_of_rows(address: &ListAddress) -> Query {
    let stages = Query::new().with("stage", "registered,concluded,signed");
    let filtered = FIELDS
        .iter()
        .fold(stages, |query, name| query.maybe(name, address.get(name)));
    filtered
        .with("sort", address.get("sort").unwrap_or(ORDER))
        .with("page", address.page())
        .with("per_page", PER_PAGE)
}

/// Only registered applications; each row in one of the three states of its withdrawal.
#[component]
pub fn ExclusionPage() -> impl IntoView {
    let address = use_list_address();
    cases_lead_back(address, Signal::derive(move || address.with(page_of_rows)));
    let order = use_list_order(address, ORDER);

    view! {
        <PageHead
            title="Отзыв заявления педагогического работника муниципальным координатором"
            here="Отзыв муниципальным координатором"
            crumbs=vec![("/work", "Работа с заявлениями")]
            lead="Общий список педагогических работников для отзыва заявления муниципальным координатором. Только зарегистрированные заявления."
        />
        <ExclusionFilter address/>
        <Loaded
            load=move || {
                let query = address.with(page_of_rows);
                async move { applications::list(&query).await }
            }
            show=move |page| view! { <ExclusionList page address order/> }.into_any()
        />
        <Banner title="Что будет после отзыва">
            <p>"Когда отзыв зарегистрируют, заявление выйдет из графика, а специалисты получат письмо. Педагог сможет подать новое заявление."</p>
        </Banner>
    }
}

#[component]
fn ExclusionFilter(address: Memo<ListAddress>) -> impl IntoView {
    let municipalities = use_municipality_choices();
    let chosen = Signal::derive(move || {
        let municipalities = municipalities.get();
        address.with(|address| {
            let municipality = words_of(address, "municipality_id", &municipalities);
            [
                address.get("q").map(|q| ("q", format!("Поиск: {q}"))),
                municipality.map(|words| ("municipality_id", format!("Муниципалитет: {words}"))),
            ]
            .into_iter()
            .flatten()
            .collect()
        })
    });
    view! {
        <FilterForm address label="Фильтр списка" fields=FIELDS chosen>
            <FilterSearch address label="Фамилия, номер или организация"/>
            <MunicipalityFilter address choices=municipalities/>
        </FilterForm>
    }
}
