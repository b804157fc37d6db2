use domain::schedule::ScheduleState;
use leptos::prelude::*;

use super::rows::{FIELDS, Kind};
use crate::api::reference;
use crate::components::list::{
    Choice, FilterForm, FilterSelect, ListAddress, MunicipalityFilter, choice,
    use_municipality_choices, words_of,
};

fn states() -> Vec<Choice> {
    ScheduleState::ALL
        .iter()
        .map(|state| choice(state.code(), state.title()))
        .collect()
}

/// Period, state; for the operator the municipality.
#[component]
pub fn ScheduleFilter(address: Memo<ListAddress>) -> impl IntoView {
    let municipalities = use_municipality_choices();
    let known = LocalResource::new(|| async { reference::periods().await.unwrap_or_default() });
    let periods = Signal::derive(move || {
        let known = known.get().unwrap_or_default();
        known
            .into_iter()
            .map(|period| choice(period.id, period.label))
            .collect::<Vec<_>>()
    });
    let chosen = Signal::derive(move || {
        let (municipalities, periods) = (municipalities.get(), periods.get());
        address.with(|address| {
            let words = |name, title: &str, choices: &[Choice]| {
                words_of(address, name, choices).map(|words| (name, format!("{title}: {words}")))
            };
            [
                words("period_id", "Период", &periods),
                words("municipality_id", "Муниципалитет", &municipalities),
                words("state", "Состояние", &states()),
            ]
            .into_iter()
            .flatten()
            .collect()
        })
    });

    view! {
        <FilterForm address label="Фильтр графиков" fields=FIELDS chosen>
            <FilterSelect
                address
                name="period_id"
                label="Выберите период аттестации для фильтрации"
                any="Все периоды"
                choices=periods
            />
            <MunicipalityFilter address choices=municipalities/>
            <FilterSelect address name="state" label="Состояние" any="Любое" choices=states()/>
        </FilterForm>
        <KindChoice address/>
    }
}

/// The two links; the chosen one, pressed again, shows both kinds.
#[component]
fn KindChoice(address: Memo<ListAddress>) -> impl IntoView {
    let link = move |kind: Kind| {
        let chosen = Memo::new(move |_| address.with(|address| Kind::of(address) == Some(kind)));
        let href = move || {
            let code = if chosen.get() { "" } else { kind.code() };
            address.get().with("kind", code).href()
        };
        view! {
            <span class="segmented__item">
                <a
                    class="segmented__link"
                    href=href
                    data-noscroll=""
                    aria-current=move || chosen.get().then_some("true")
                >
                    {kind.words()}
                </a>
            </span>
        }
    };
    view! {
        <nav class="segmented segmented--long" aria-label="Вид графика">
            {Kind::ALL.into_iter().map(link).collect_view()}
        </nav>
    }
}
