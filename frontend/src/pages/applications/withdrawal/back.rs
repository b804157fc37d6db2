use contract::applications::ApplicationCase;
use contract::withdrawals::ReturnWithdrawal;
use domain::applications::Action;
use domain::withdrawals::{TO_RETURN, WithdrawalReturnReason};
use leptos::prelude::*;
use leptos_router::components::A;
use leptos_router::hooks::use_navigate;

use super::words::filed;
use crate::api::withdrawals;
use crate::components::{Banner, BannerKind, ErrorSummary, Radios, Summary, SummaryRow, Textarea};
use crate::form::Form;
use crate::pages::applications::address;
use crate::pages::applications::case::OutcomeBanner;
use crate::pages::applications::case::state::OpenCase;
use crate::pages::applications::head::Head;
use crate::pages::applications::open::with_case;

/// «Вернуть»: an unsigned or unreadable withdrawal, with a reason.
#[component]
pub fn ReturnWithdrawalPage() -> impl IntoView {
    with_case(|case| view! { <Return case/> }.into_any())
}

#[component]
fn Return(case: ApplicationCase) -> impl IntoView {
    let form = Form::new();
    let from = address::use_came_from().get_untracked();
    let back = format!("{}{}", address::page(case.id, "withdrawal"), from.query());
    let keep = StoredValue::new(back.clone());
    let open = OpenCase::new(case);
    let may = Memo::new(move |_| {
        open.case
            .with(|case| case.allowed_actions.contains(&Action::ReturnWithdrawal))
    });

    view! {
        <ErrorSummary form/>
        <Head title="Вернуть заявление на отзыв?" back/>
        <OutcomeBanner open/>
        <Show
            when=move || may.get()
            fallback=|| view! { <Banner kind=BannerKind::Note title="Вернуть это заявление на отзыв сейчас нельзя"/> }
        >
            <div class="columns">
                <Question open form keep=keep.get_value()/>
                <aside class="stack">
                    <section class="panel">
                        <div class="panel__head"><h2>"Что дальше"</h2></div>
                        <div class="panel__body small">
                            <ol class="list">
                                <li>"Подавший отзыв сразу получит письмо с причиной."</li>
                                <li>"Заявление о проведении аттестации останется в работе."</li>
                                <li>"Отзыв можно будет сформировать и отправить снова."</li>
                            </ol>
                        </div>
                    </section>
                </aside>
            </div>
        </Show>
    }
}

#[component]
fn Question(open: OpenCase, form: Form, keep: String) -> impl IntoView {
    let reason = RwSignal::new(String::new());
    let comment = RwSignal::new(String::new());
    let navigate = StoredValue::new_local(use_navigate());
    let (name, filed) = open.case.with_untracked(|case| {
        let filed = case.withdrawal.as_ref().map(filed).unwrap_or_default();
        (case.full_name.clone(), filed)
    });
    let done = StoredValue::new(keep.clone());
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        form.clear();
        let chosen = WithdrawalReturnReason::from_code(&reason.get_untracked());
        let Some(why) = form.reason(&TO_RETURN, chosen, &comment.get_untracked()) else {
            return;
        };
        let why = ReturnWithdrawal {
            reason_code: why.kind(),
            comment: why.comment().map(str::to_owned),
        };
        let (id, version) = open.case.with_untracked(|case| (case.id, case.version));
        let call = async move { withdrawals::return_(id, version, &why).await };
        open.act_with(Some(form), call, move |_| {
            let page = done.try_get_value().unwrap_or_default();
            navigate.try_with_value(|navigate| navigate(&page, Default::default()));
        });
    };
    let reasons = WithdrawalReturnReason::ALL
        .iter()
        .map(|reason| (reason.code(), reason.title(), ""))
        .collect();

    view! {
        <form class="stack" novalidate on:submit=send>
            <section class="panel">
                <div class="panel__body">
                    <Summary>
                        <SummaryRow name="Педагогический работник" value=name/>
                        <SummaryRow name="Кто подал отзыв" value=filed/>
                    </Summary>
                </div>
            </section>
            <Radios form name="reason_code" legend="Причина возврата" value=reason options=reasons/>
            <Textarea form name="comment" label="Пояснение" value=comment hint="Войдёт в письмо. Для причины «иное» обязательно."/>
            <div class="cluster">
                <button class="button button--danger-solid" type="submit" aria-busy=move || open.busy.get().then_some("true")>
                    {move || if open.busy.get() { "Возвращаем…" } else { "Вернуть заявление на отзыв" }}
                </button>
                <A href=keep>"Не возвращать"</A>
            </div>
        </form>
    }
}
