use contract::applications::{ApplicationCase, DraftMistake};
use domain::applications::Action;
use leptos::prelude::*;
use leptos_router::components::A;
use leptos_router::hooks::use_navigate;

use super::panels::Panels;
use crate::api::applications;
use crate::components::{Banner, BannerKind};
use crate::pages::applications::address;
use crate::pages::applications::case::OutcomeBanner;
use crate::pages::applications::case::state::OpenCase;
use crate::pages::applications::draft::Section;
use crate::pages::applications::head::Head;
use crate::pages::applications::open::with_case;
use crate::pages::applications::review::ReturnedBanner;

#[component]
pub fn CheckPage() -> impl IntoView {
    with_case(|case| view! { <Check case/> }.into_any())
}

#[component]
fn Check(case: ApplicationCase) -> impl IntoView {
    let id = case.id;
    let open = OpenCase::new(case);
    let navigate = StoredValue::new_local(use_navigate());
    let may = move || {
        open.case
            .with(|case| case.allowed_actions.contains(&Action::Generate))
    };
    let complete = move || open.case.with(|case| case.mistakes.is_empty());
    let generate = move |_| {
        let version = open.case.with_untracked(|case| case.version);
        open.act(applications::generate(id, version), move |case| {
            navigate.try_with_value(|navigate| {
                navigate(&address::page(case.id, "sign"), Default::default())
            });
        });
    };
    let button = move || {
        let busy = open.busy.get();
        view! {
            <button class="button button--primary" type="button" aria-busy=busy.then_some("true") disabled=!complete() on:click=generate>
                {if busy { "Формируем заявление…" } else { "Сформировать заявление" }}
            </button>
        }
    };

    view! {
        {move || mistakes(&open.case.read())}
        <Head title="Проверьте ответы" lead="Из этих сведений мы соберём заявление. Вы распечатаете его и подпишете." back=address::page(id, "edit")/>
        <OutcomeBanner open/>
        <ReturnedBanner case=open.case/>
        <div class="columns">
            <div class="stack">
                <Panels case=open.case/>
                <Show when=may fallback=move || already(id)>
                    <div class="cluster">
                        {button}
                        <A href=address::page(id, "edit")>"Продолжить позже"</A>
                    </div>
                </Show>
            </div>
            <WhatNext/>
        </div>
    }
}

/// Every mistake with the way to where it is corrected.
fn mistakes(case: &ApplicationCase) -> Option<impl IntoView + use<>> {
    let id = case.id;
    let line = move |mistake: DraftMistake| {
        let section = Section::of(&mistake.field);
        let href = format!(
            "{}?check=1",
            address::page(id, &format!("edit/{}", section.slug()))
        );
        view! { <li><A href=href>{mistake.message}</A></li> }
    };
    let mistakes = case.mistakes.clone();
    (!mistakes.is_empty()).then(|| {
        view! {
            <div class="error-summary" role="alert">
                <h2 class="error-summary__title">"Заявление пока нельзя сформировать"</h2>
                <ul class="stack--xs">{mistakes.into_iter().map(line).collect_view()}</ul>
            </div>
        }
    })
}

fn already(id: uuid::Uuid) -> impl IntoView {
    view! {
        <Banner kind=BannerKind::Note title="Заявление уже сформировано">
            <p><A href=address::page(id, "sign")>"Перейти к подписи и подаче"</A></p>
        </Banner>
    }
}

#[component]
fn WhatNext() -> impl IntoView {
    view! {
        <aside class="stack sticky-top">
            <section class="panel">
                <div class="panel__head"><h2>"Что дальше"</h2></div>
                <div class="panel__body small">
                    <ol class="list">
                        <li>"Скачайте и распечатайте заявление."</li>
                        <li>"Подпишите от руки."</li>
                        <li>"Отсканируйте все страницы и загрузите."</li>
                    </ol>
                    <p>"О решении придёт письмо."</p>
                </div>
            </section>
        </aside>
    }
}
