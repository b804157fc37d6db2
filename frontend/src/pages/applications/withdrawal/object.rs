use contract::applications::ApplicationCase;
use domain::applications::Action;
use leptos::prelude::*;
use leptos_router::components::A;

use super::words::filed;
use crate::api::withdrawals;
use crate::components::{Banner, BannerKind, ErrorSummary, Summary, SummaryRow, Textarea};
use crate::form::Form;
use crate::pages::applications::address;
use crate::pages::applications::case::OutcomeBanner;
use crate::pages::applications::case::state::OpenCase;
use crate::pages::applications::head::Head;
use crate::pages::applications::open::with_case;

/// «Возразить»: the teacher against the coordinator's withdrawal.
#[component]
pub fn ObjectPage() -> impl IntoView {
    with_case(|case| view! { <Object case/> }.into_any())
}

#[component]
fn Object(case: ApplicationCase) -> impl IntoView {
    let form = Form::new();
    let id = case.id;
    let open = OpenCase::new(case);
    let may = Memo::new(move |_| {
        open.case
            .with(|case| case.allowed_actions.contains(&Action::ObjectToWithdrawal))
    });
    let said = Memo::new(move |_| {
        open.case.with(|case| {
            case.withdrawal
                .as_ref()
                .and_then(|own| own.objection.clone())
        })
    });

    view! {
        <ErrorSummary form/>
        <Head title="Возразить против отзыва заявления" back=address::case(id)/>
        <OutcomeBanner open/>
        {move || said.get().map(|words| view! {
            <Banner kind=BannerKind::Ok role="status" title="Возражение отправлено координатору и операторам">
                <p>{words}</p>
                <p><A href=address::case(id)>"Посмотреть ход дела"</A></p>
            </Banner>
        })}
        <Show when=move || may.get() fallback=|| view! { <NothingToObject/> }>
            <Words open form/>
        </Show>
    }
}

#[component]
fn NothingToObject() -> impl IntoView {
    view! {
        <Banner kind=BannerKind::Note title="Возражать не против чего">
            <p>"По этому заявлению нет отправленного заявления на отзыв муниципального координатора: его отменили, вернули или уже зарегистрировали."</p>
        </Banner>
    }
}

#[component]
fn Words(open: OpenCase, form: Form) -> impl IntoView {
    let text = RwSignal::new(String::new());
    let (reason, filed) = open.case.with_untracked(|case| {
        let own = case.withdrawal.as_ref();
        (
            own.and_then(|own| own.reason.clone()).unwrap_or_default(),
            own.map(filed).unwrap_or_default(),
        )
    });
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        form.clear();
        let words = text.get_untracked();
        if words.trim().is_empty() {
            form.add("text", "Напишите, почему Вы не согласны");
            return;
        }
        let (id, version) = open.case.with_untracked(|case| (case.id, case.version));
        let call = withdrawals::object(id, version, words);
        open.act_with(Some(form), call, move |case| {
            text.try_set(String::new());
            open.case.try_set(case);
        });
    };

    view! {
        <form class="stack" novalidate on:submit=send>
            <section class="panel">
                <div class="panel__body">
                    <Summary>
                        <SummaryRow name="Кто отзывает заявление" value=filed/>
                        <SummaryRow name="Причина отзыва заявления" value=reason/>
                    </Summary>
                </div>
            </section>
            <Textarea form name="text" label="Почему Вы не согласны" value=text hint="Возражение получат муниципальный координатор и операторы, оно останется в истории дела."/>
            <div class="cluster">
                <button class="button button--primary" type="submit" aria-busy=move || open.busy.get().then_some("true")>
                    {move || if open.busy.get() { "Отправляем…" } else { "Отправить возражение" }}
                </button>
            </div>
        </form>
    }
}
