use contract::applications::ApplicationCase;
use leptos::prelude::*;
use leptos_router::components::A;
use leptos_router::hooks::use_navigate;

use super::question::Question;
use super::refusal::{Decided, Refusal};
use crate::api::Query;
use crate::components::{Banner, BannerKind, ErrorSummary};
use crate::form::Form;
use crate::pages::applications::address;
use crate::pages::applications::case::OutcomeBanner;
use crate::pages::applications::case::state::OpenCase;
use crate::pages::applications::head::Head;
use crate::pages::applications::open::with_case;

#[component]
pub fn RejectPage() -> impl IntoView {
    with_case(|case| view! { <RefusalPage case refusal=Refusal::Reject/> }.into_any())
}

/// «Вернуть на доработку».
#[component]
pub fn ReturnPage() -> impl IntoView {
    with_case(|case| view! { <RefusalPage case refusal=Refusal::Return/> }.into_any())
}

#[component]
fn RefusalPage(case: ApplicationCase, refusal: Refusal) -> impl IntoView {
    let form = Form::new();
    let id = case.id;
    let from = StoredValue::new(address::use_came_from().get_untracked());
    let back = from.with_value(|from| format!("{}{}", address::case(id), from.query()));
    let keep = StoredValue::new(back.clone());
    let number = case.case_number.clone().unwrap_or_default();
    let (title, forbidden, stay) = match refusal {
        Refusal::Reject => (
            format!("Отклонить заявление {number}?"),
            "Отклонить это заявление сейчас нельзя",
            "Не отклонять",
        ),
        Refusal::Return => (
            format!("Вернуть заявление {number} на доработку?"),
            "Вернуть это заявление сейчас нельзя",
            "Не возвращать",
        ),
    };
    let navigate = StoredValue::new_local(use_navigate());
    let done = Callback::new(move |decided: Decided| {
        let query = from
            .try_with_value(|from| from.query())
            .unwrap_or_else(Query::new);
        let query = match decided {
            // The case's page counts down by itself.
            Decided::Planned(_) => query,
            Decided::Returned(_) => query.with("done", "returned"),
        };
        navigate.try_with_value(|navigate| {
            navigate(&format!("{}{query}", address::case(id)), Default::default())
        });
    });
    let open = OpenCase::new(case);
    let may = Signal::derive(move || {
        open.case
            .with(|case| case.allowed_actions.contains(&refusal.action()))
    });

    view! {
        <ErrorSummary form/>
        <Head title back/>
        <OutcomeBanner open/>
        <Show
            when=move || may.get()
            fallback=move || view! {
                <Banner kind=BannerKind::Note title=forbidden>
                    <p>"Откройте заявление: там видно, в каком оно состоянии и что с ним можно сделать."</p>
                </Banner>
            }
        >
            <div class="columns">
                <Question open form refusal done><A href=keep.get_value()>{stay}</A></Question>
                <WhatFollows refusal/>
            </div>
        </Show>
    }
}

#[component]
fn WhatFollows(refusal: Refusal) -> impl IntoView {
    let steps = match refusal {
        Refusal::Reject => [
            "Пока идёт обратный отсчёт, решение можно отменить: письма ещё нет, заявление не изменилось.",
            "Затем педагог получит письмо с причиной и Вашим пояснением, зарегистрировать это заявление будет нельзя.",
            "Педагог сможет исправить сведения и подать заявление заново.",
        ],
        Refusal::Return => [
            "Педагог сразу получит письмо с причиной, Вашим пояснением и последним днём доработки: пять рабочих дней.",
            "Он исправит сведения, подпишет и подаст это же заявление: номер дела, дата подачи и срок рассмотрения не изменятся.",
            "Если срок доработки пройдёт, заявление можно будет отклонить.",
        ],
    };
    view! {
        <aside class="stack">
            <section class="panel">
                <div class="panel__head"><h2>"Что дальше"</h2></div>
                <div class="panel__body small">
                    <ol class="list">{steps.map(|step| view! { <li>{step}</li> }).into_iter().collect_view()}</ol>
                </div>
            </section>
        </aside>
    }
}
