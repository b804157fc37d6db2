use contract::applications::ApplicationCase;
use domain::applications::Action;
use leptos::prelude::*;

use super::question::Question;
use crate::components::{Banner, BannerKind, COMMISSION, ErrorSummary};
use crate::form::Form;
use crate::pages::applications::address;
use crate::pages::applications::case::OutcomeBanner;
use crate::pages::applications::case::state::OpenCase;
use crate::pages::applications::head::Head;
use crate::pages::applications::open::with_case;

#[component]
pub fn DeclinePage() -> impl IntoView {
    with_case(|case| view! { <Decline case/> }.into_any())
}

#[component]
fn Decline(case: ApplicationCase) -> impl IntoView {
    let form = Form::new();
    let from = address::use_came_from().get_untracked();
    let back = from.page.clone().unwrap_or_else(|| address::case(case.id));
    let name = case.full_name.clone();
    let open = OpenCase::new(case);
    let may = Signal::derive(move || {
        open.case
            .with(|case| case.allowed_actions.contains(&Action::DeclineToAttest))
    });

    view! {
        <ErrorSummary form/>
        <Head title="Не аттестовать?" tab=format!("Не аттестовать: {name}") lead=name back/>
        <OutcomeBanner open/>
        <Show
            when=move || may.get()
            fallback=|| view! {
                <Banner kind=BannerKind::Note title="Отметить это заявление сейчас нельзя">
                    <p>"Отметку ставят после того, как аттестуемый подписал итоговое заключение или записан его отказ. Откройте заявление: там видно, в каком оно состоянии."</p>
                </Banner>
            }
        >
            {move || open.case.with(|case| case.conclusion.as_ref()?.objection.clone()).map(|text| view! {
                <Banner kind=BannerKind::Warn title="Аттестуемый возразил против подписи на бумаге"><p>{text}</p></Banner>
            })}
            <div class="columns">
                <Question open form/>
                <WhatFollows/>
            </div>
        </Show>
    }
}

#[component]
fn WhatFollows() -> impl IntoView {
    view! {
        <aside class="stack">
            <section class="panel">
                <div class="panel__head"><h2>"Что дальше"</h2></div>
                <div class="panel__body small">
                    <ol class="list">
                        <li>"Педагог сразу получит письмо с причиной."</li>
                        <li>"Отменить отметку нельзя: она войдёт в пакет для Центра."</li>
                        <li>{COMMISSION}</li>
                    </ol>
                </div>
            </section>
        </aside>
    }
}
