use contract::applications::ApplicationCase;
use domain::applications::Action;
use leptos::prelude::*;
use leptos_router::hooks::use_navigate;

use super::decide::Decide;
use super::propose::Propose;
use crate::components::{Banner, BannerKind, ErrorSummary, Summary, SummaryRow};
use crate::form::Form;
use crate::pages::applications::address;
use crate::pages::applications::head::Head;
use crate::pages::applications::open::with_case;

/// `/applications/:id/name`: to propose, to decide, or to read what waits.
#[component]
pub fn NamePage() -> impl IntoView {
    with_case(|case| view! { <Name case/> }.into_any())
}

#[component]
fn Name(case: ApplicationCase) -> impl IntoView {
    let form = Form::new();
    let from = address::use_came_from().get_untracked();
    let back = format!("{}{}", address::case(case.id), from.query());
    let number = case.case_number.clone().unwrap_or_default();
    let may = |action| case.allowed_actions.contains(&action);
    let (proposes, decides) = (may(Action::ProposeName), may(Action::DecideName));
    let navigate = StoredValue::new_local(use_navigate());
    let there = StoredValue::new(back.clone());
    let done = Callback::new(move |_: ApplicationCase| {
        navigate.try_with_value(|navigate| {
            navigate(&there.get_value(), Default::default());
        });
    });
    let waiting = case.name_proposal.clone();
    let body = match (waiting, proposes, decides) {
        (Some(proposal), _, true) => view! { <Decide case=case.clone() proposal form done/> }.into_any(),
        (None, true, _) => view! { <Propose case=case.clone() form done/> }.into_any(),
        (Some(proposal), _, false) => view! {
            <Banner kind=BannerKind::Note title="Исправление ждёт оператора">
                <p>"Когда оператор решит, придёт письмо."</p>
            </Banner>
            <Summary>
                <SummaryRow name="В заявлении" value=proposal.old_name/>
                <SummaryRow name="Предложено" value=proposal.new_name/>
                <SummaryRow name="Обоснование" value=proposal.reason/>
            </Summary>
        }
        .into_any(),
        (None, false, _) => view! {
            <Banner kind=BannerKind::Note title="Исправить имя сейчас нельзя">
                <p>"Исправление предлагает муниципальный координатор, когда заявление зарегистрировано."</p>
            </Banner>
        }
        .into_any(),
    };
    view! {
        <ErrorSummary form/>
        <Head title=format!("Исправление имени: заявление {number}") back/>
        {body}
    }
}
