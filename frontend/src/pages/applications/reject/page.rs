use contract::applications::ApplicationCase;
use domain::applications::Action;
use leptos::prelude::*;

use super::question::Question;
use crate::components::{Banner, BannerKind, ErrorSummary};
use crate::form::Form;
use crate::pages::applications::address;
use crate::pages::applications::case::OutcomeBanner;
use crate::pages::applications::case::state::OpenCase;
use crate::pages::applications::head::Head;
use crate::pages::applications::open::with_case;

#[component]
pub fn RejectPage() -> impl IntoView {
    with_case(|case| view! { <Reject case/> }.into_any())
}

#[component]
fn Reject(case: ApplicationCase) -> impl IntoView {
    let form = Form::new();
    let from = address::use_came_from().get_untracked();
    let back = format!("{}{}", address::case(case.id), from.query());
    let number = case.case_number.clone().unwrap_or_default();
    let open = OpenCase::new(case);
    let may = Signal::derive(move || {
        open.case
            .with(|case| case.allowed_actions.contains(&Action::Reject))
    });

    view! {
        <ErrorSummary form/>
        <Head title=format!("Отклонить заявление {number}?") back/>
        <OutcomeBanner open/>
        <Show
            when=move || may.get()
            fallback=|| view! {
                <Banner kind=BannerKind::Note title="Отклонить это заявление сейчас нельзя">
                    <p>"Откройте заявление: там видно, в каком оно состоянии и что с ним можно сделать."</p>
                </Banner>
            }
        >
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
                        <li>"Педагог сразу получит письмо с причиной и Вашим пояснением."</li>
                        <li>"Это заявление больше нельзя будет зарегистрировать."</li>
                        <li>"Педагог сможет исправить сведения и подать заявление заново."</li>
                    </ol>
                </div>
            </section>
        </aside>
    }
}
