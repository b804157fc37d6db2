use leptos::prelude::*;

use super::tab::{FIELDS, Tab, WAITING};
use crate::api::reference;
use crate::components::list::{
    Choice, FilterForm, FilterSearch, FilterSelect, KeptFilter, ListAddress, MunicipalityFilter,
    choice, due_on, use_municipality_choices, words_of,
};

fn conclusions(tab: Tab) -> Vec<Choice> {
    let signed = [
        choice("signed", "подписано аттестуемым"),
        choice("refused", "от подписи отказался"),
    ];
    match tab {
        Tab::Verified => signed.into(),
        Tab::Open => {
            let open = [
                choice("none", "не прикреплено"),
                choice("overdue", "просрочено"),
                choice("attached", "прикреплено"),
            ];
            let waiting = [choice(WAITING, "ждёт проверки")];
            open.into_iter().chain(waiting).chain(signed).collect()
        }
    }
}

#[component]
pub fn AttestationFilter(address: Memo<ListAddress>) -> impl IntoView {
    let municipalities = use_municipality_choices();
    let states = Signal::derive(move || conclusions(address.with(Tab::of)));
    let known = LocalResource::new(|| async { reference::periods().await.unwrap_or_default() });
    let periods = Signal::derive(move || {
        let known = known.get().unwrap_or_default().into_iter();
        let known = known.map(|period| choice(period.id, period.label));
        std::iter::once(choice("none", "без периода"))
            .chain(known)
            .collect::<Vec<_>>()
    });
    let chosen = Signal::derive(move || {
        let (municipalities, periods, states) = (municipalities.get(), periods.get(), states.get());
        address.with(|address| {
            let words = |name, title: &str, choices: &[Choice]| {
                words_of(address, name, choices).map(|words| (name, format!("{title}: {words}")))
            };
            [
                address.get("q").map(|q| ("q", format!("Поиск: {q}"))),
                words("conclusion", "Заключение", &states),
                words("period", "Период", &periods),
                due_on(address),
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
            <FilterSelect address name="conclusion" label="Итоговое заключение" any="Любое" choices=states/>
            <FilterSelect address name="period" label="Период аттестации" any="Любой" choices=periods/>
            <MunicipalityFilter address choices=municipalities/>
            <KeptFilter address name="review_on"/>
        </FilterForm>
    }
}
