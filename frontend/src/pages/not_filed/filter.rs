use leptos::prelude::*;

use crate::components::list::{
    Choice, FilterForm, FilterSearch, FilterSelect, ListAddress, MunicipalityFilter, choice,
    use_municipality_choices, words_of,
};

/// The parameters that choose rows.
pub const FIELDS: &[&str] = &[
    "q",
    "registered_days",
    "generated",
    "later",
    "municipality_id",
];

fn registered() -> Vec<Choice> {
    vec![
        choice("7", "больше 7\u{a0}дней назад"),
        choice("30", "больше 30\u{a0}дней назад"),
        choice("90", "больше 90\u{a0}дней назад"),
    ]
}

fn generated() -> Vec<Choice> {
    vec![
        choice("yes", "сформировал, но не загрузил"),
        choice("no", "не формировал"),
    ]
}

fn later() -> Vec<Choice> {
    vec![
        choice("hidden", "только планирующие позже"),
        choice("any", "все вместе"),
    ]
}

#[component]
pub fn NotFiledFilter(address: Memo<ListAddress>) -> impl IntoView {
    let municipalities = use_municipality_choices();
    let chosen = Signal::derive(move || {
        let municipalities = municipalities.get();
        address.with(|address| {
            let words = |name, title: &str, choices: &[Choice]| {
                words_of(address, name, choices).map(|words| (name, format!("{title}: {words}")))
            };
            [
                address.get("q").map(|q| ("q", format!("Поиск: {q}"))),
                words("registered_days", "Зарегистрировался", &registered()),
                words("generated", "Заявление", &generated()),
                words("later", "Планируют позже", &later()),
                words("municipality_id", "Муниципалитет", &municipalities),
            ]
            .into_iter()
            .flatten()
            .collect()
        })
    });
    view! {
        <FilterForm address label="Фильтр списка" fields=FIELDS chosen>
            <FilterSearch address label="Фамилия, имя или отчество"/>
            <FilterSelect address name="registered_days" label="Зарегистрировался" any="Когда угодно" choices=registered()/>
            <FilterSelect address name="generated" label="Заявление" any="Неважно" choices=generated()/>
            <FilterSelect address name="later" label="Планируют подать позже" any="Скрыты" choices=later()/>
            <MunicipalityFilter address choices=municipalities/>
        </FilterForm>
    }
}
