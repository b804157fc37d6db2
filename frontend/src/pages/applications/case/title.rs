use contract::applications::ApplicationCase;
use domain::applications::{Action, Stage};
use leptos::prelude::*;

use crate::components::{Icon, StageTag};
use crate::layout::page_opened;
use crate::pages::applications::address;
use leptos_router::components::A;

/// The head of the case: who, which number, where it stands.
#[component]
pub fn CaseHead(#[prop(into)] case: Signal<ApplicationCase>) -> impl IntoView {
    let from = address::use_came_from();
    let (name, number) = case.with_untracked(|case| (case.full_name.clone(), number(case)));
    page_opened(&format!("{name}, {number}"));
    let back = move || from.get().page.unwrap_or_else(|| address::MINE.to_owned());

    view! {
        <div class="page-head">
            <A href=back attr:class="back-link"><Icon name="back" class="icon--s"/>"Вернуться назад"</A>
            <div class="page-head__title">
                <h1 tabindex="-1">{name}</h1>
                <div class="page-head__caption">{move || caption(&case.read())}</div>
            </div>
            <div class="page-head__actions">
                <button class="button" type="button" on:click=|_| { let _ = window().print(); }>
                    <Icon name="print"/>
                    "Распечатать"
                </button>
            </div>
        </div>
    }
}

fn number(case: &ApplicationCase) -> String {
    case.case_number.as_ref().map_or_else(
        || "черновик заявления".to_owned(),
        |number| format!("заявление {number}"),
    )
}

fn caption(case: &ApplicationCase) -> impl IntoView + use<> {
    let stage = case.stage;
    let awaited = match stage {
        Stage::Submitted => case.allowed_actions.contains(&Action::Register),
        Stage::Generated => case.allowed_actions.contains(&Action::Submit),
        _ => false,
    };
    let planned =
        case.period.is_some() && case.experts.len() >= domain::applications::plan::EXPERTS_PER_CASE;
    let registered = case.registration_number.clone();
    view! {
        {case.case_number.clone().map(|number| view! { <span class="case-no">"Заявление " {number}</span> })}
        <StageTag stage action=awaited planned/>
        {registered.map(|number| view! { <span class="case-no">"№\u{a0}" {number}</span> })}
        <span>{work(case)}</span>
    }
}

/// «учитель, математика · МБОУ «Зареченская СОШ № 1»»
pub fn work(case: &ApplicationCase) -> String {
    let position = case
        .data
        .position
        .as_ref()
        .map(|position| position.name.clone());
    let subjects = case
        .data
        .subjects
        .clone()
        .filter(|subjects| !subjects.is_empty());
    let duty = position
        .into_iter()
        .chain(subjects)
        .collect::<Vec<_>>()
        .join(", ");
    let parts = [duty, case.data.workplace.clone()];
    parts
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" · ")
}
