use domain::withdrawals::WithdrawnBy;
use leptos::prelude::*;

use super::tab::FIELDS;
use crate::components::list::{
    Choice, FilterForm, FilterSearch, FilterSelect, ListAddress, MunicipalityFilter, choice,
    use_municipality_choices, words_of,
};

fn filers() -> Vec<Choice> {
    WithdrawnBy::ALL
        .iter()
        .map(|by| choice(by.code(), by.title()))
        .collect()
}

#[component]
pub fn JournalFilter(address: Memo<ListAddress>) -> impl IntoView {
    let municipalities = use_municipality_choices();
    let chosen = Signal::derive(move || {
        let municipalities = municipalities.get();
        address.with(|address| {
            let words = |name, title: &str, choices: &[Choice]| {
                words_of(address, name, choices).map(|words| (name, format!("{title}: {words}")))
            };
            [
                address.get("q").map(|q| ("q", format!("Поиск: {q}"))),
                words("by", "Кто подал", &filers()),
                words("municipality_id", "Муниципалитет", &municipalities),
            ]
            .into_iter()
            .flatten()
            .collect()
        })
    });

    view! {
        <FilterForm address label="Фильтр журнала" fields=FIELDS chosen>
            <FilterSearch address label="Фамилия, номер или организация"/>
            <FilterSelect address name="by" label="Кто подал отзыв" any="Неважно" choices=filers()/>
            <MunicipalityFilter address choices=municipalities/>
        </FilterForm>
    }
}
