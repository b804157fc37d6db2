use domain::applications::{AttestationForm, ClaimedCategory, Route};
use leptos::prelude::*;

use super::tab::{FIELDS, Tab};
use crate::components::list::{
    Choice, Days, FilterDays, FilterForm, FilterSearch, FilterSelect, KeptFilter, ListAddress,
    MunicipalityFilter, choice, due_on, use_municipality_choices, use_sees_all, words_of,
};

/// Of the day on which it was registered or rejected.
const DECIDED: &str = "Решение";

fn forms() -> Vec<Choice> {
    AttestationForm::ALL
        .iter()
        .map(|form| choice(form.code(), form.title()))
        .collect()
}

fn categories() -> Vec<Choice> {
    ClaimedCategory::ALL
        .iter()
        .map(|category| choice(category.code(), category.title()))
        .collect()
}

fn reviews() -> Vec<Choice> {
    vec![
        choice("late", "просрочен"),
        choice("soon", "до 7\u{a0}дней"),
    ]
}

fn marks() -> Vec<Choice> {
    vec![
        choice("yes", "проверено, замечаний нет"),
        choice("no", "не отмечено"),
    ]
}

fn organisations() -> Vec<Choice> {
    vec![choice("typed", "вписана вручную")]
}

fn routes() -> Vec<Choice> {
    vec![
        choice(Route::General.code(), "муниципалитет"),
        choice(Route::Operator.code(), "оператор ТОИПКРО"),
    ]
}

#[component]
pub fn RegistrationFilter(address: Memo<ListAddress>) -> impl IntoView {
    let municipalities = use_municipality_choices();
    let tab = Memo::new(move |_| address.with(Tab::of));
    let decided = Days::new("decided_from", "decided_to");
    let chosen = Signal::derive(move || {
        let municipalities = municipalities.get();
        address.with(|address| {
            let words = |name, title: &str, choices: &[Choice]| {
                words_of(address, name, choices).map(|words| (name, format!("{title}: {words}")))
            };
            [
                address.get("q").map(|q| ("q", format!("Поиск: {q}"))),
                words("form", "Форма", &forms()),
                words("category", "Категория", &categories()),
                words("route", "Регистрирует", &routes()),
                words("review", "Срок", &reviews()),
                words("verified", "Отметка координатора", &marks()),
                words("organisation", "Организация", &organisations()),
                due_on(address),
                words("municipality_id", "Муниципалитет", &municipalities),
            ]
            .into_iter()
            .flatten()
            .chain(decided.chosen(address, DECIDED))
            .collect()
        })
    });

    view! {
        <FilterForm address label="Фильтр журнала" fields=FIELDS chosen days=decided>
            <FilterSearch address label="Фамилия, номер или организация"/>
            <FilterSelect address name="form" label="Форма аттестации" any="Любая" choices=forms()/>
            <FilterSelect address name="category" label="Заявленная категория" any="Любая" choices=categories()/>
            {move || (tab.get() == Tab::New).then(|| view! {
                <FilterSelect address name="route" label="Кто регистрирует" any="Неважно" choices=routes()/>
                <FilterSelect address name="review" label="Срок рассмотрения" any="Любой" choices=reviews()/>
                <FilterSelect address name="organisation" label="Организация" any="Любая" choices=organisations()/>
                {use_sees_all().then(|| view! {
                    <FilterSelect address name="verified" label="Отметка координатора" any="Неважно" choices=marks()/>
                })}
            })}
            {move || (tab.get() == Tab::Journal).then(|| view! { <FilterDays address days=decided title=DECIDED/> })}
            <MunicipalityFilter address choices=municipalities/>
            <KeptFilter address name="review_on"/>
        </FilterForm>
    }
}
