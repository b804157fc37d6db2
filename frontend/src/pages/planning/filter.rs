use leptos::prelude::*;

use super::rows::FIELDS;
use crate::api::reference;
use crate::components::list::{
    Choice, FilterForm, FilterSearch, FilterSelect, KeptFilter, ListAddress, MunicipalityFilter,
    choice, use_municipality_choices, words_of,
};

fn experts() -> Vec<Choice> {
    vec![
        choice("missing", "назначены не все"),
        choice("requested", "назначит оператор"),
        choice("none", "не назначены"),
        choice("part", "назначен 1\u{a0}из\u{a0}2"),
        choice("full", "назначены"),
    ]
}

#[component]
pub fn PlanningFilter(address: Memo<ListAddress>) -> impl IntoView {
    let municipalities = use_municipality_choices();
    let known = LocalResource::new(|| async { reference::periods().await.unwrap_or_default() });
    let periods = Signal::derive(move || {
        let known = known.get().unwrap_or_default();
        let known = known
            .into_iter()
            .map(|period| choice(period.id, period.label));
        std::iter::once(choice("none", "не выбран"))
            .chain(known)
            .collect::<Vec<_>>()
    });
    let chosen = Signal::derive(move || {
        let (municipalities, periods) = (municipalities.get(), periods.get());
        address.with(|address| {
            let words = |name, title: &str, choices: &[Choice]| {
                words_of(address, name, choices).map(|words| (name, format!("{title}: {words}")))
            };
            [
                address.get("q").map(|q| ("q", format!("Поиск: {q}"))),
                words("period_id", "Период", &periods),
                words("experts", "Специалисты", &experts()),
                words(
                    "plan",
                    "Назначение",
                    &[choice("missing", "нет периода или специалистов")],
                ),
                words("municipality_id", "Муниципалитет", &municipalities),
            ]
            .into_iter()
            .flatten()
            .collect()
        })
    });

    view! {
        <FilterForm address label="Фильтр списка" fields=FIELDS chosen>
            <FilterSearch address label="Фамилия, номер или организация"/>
            <FilterSelect address name="period_id" label="Период аттестации" any="Любой" choices=periods/>
            <FilterSelect address name="experts" label="Специалисты" any="Любое число" choices=experts()/>
            <MunicipalityFilter address choices=municipalities/>
            <KeptFilter address name="plan"/>
        </FilterForm>
    }
}
