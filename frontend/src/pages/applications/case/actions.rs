use contract::applications::ApplicationCase;
use domain::applications::{Action, Route, Stage};
use leptos::prelude::*;
use leptos_router::components::A;

use super::buttons::{EditAgainButton, FileAgainButton};
use super::conclusion::AttestButton;
use super::next::NextLink;
use super::review::{VerifyButton, route_words};
use super::state::OpenCase;
use crate::api::Query;
use crate::components::Icon;
use crate::components::planned::{PlannedNote, Steps};
use crate::pages::applications::address;
use crate::pages::applications::withdrawal::case_part;

/// The bar of decisions. What it offers is what `allowed_actions` says; it knows no roles. While a planned step waits
/// (its page provides `Steps`), there is nothing to decide.
#[component]
pub fn Actions(
    open: OpenCase,
    /// What has been checked so far, and what a decision brings about.
    #[prop(optional, into)]
    note: Signal<String>,
) -> impl IntoView {
    let from = address::use_came_from();
    let (steps, id) = (
        use_context::<Steps>(),
        open.case.with_untracked(|case| case.id),
    );
    let waits = Memo::new(move |_| steps.is_some_and(|steps| steps.waiting_for(id).is_some()));
    let buttons = move || {
        let case = open.case.get();
        case.allowed_actions
            .iter()
            .filter(|action| !(waits.get() && decides(**action)))
            .filter_map(|action| button(*action, &case, open, &from.get().query()))
            .collect_view()
    };
    let locked = move || open.case.with(is_operators_alone).then(operators_note);
    let shown = move || {
        let case = open.case.read();
        !case.allowed_actions.is_empty()
            || is_operators_alone(&case)
            || from.with(|from| from.rows.is_some())
    };

    view! {
        <Show when=shown>
            <div class="action-bar" role="region" aria-label="Решение по заявлению">
                <div class="wrap action-bar__row">
                    {buttons}
                    {locked}
                    {steps.map(|_| view! { <PlannedNote id/> })}
                    <p class="action-bar__note" hidden=move || waits.get()>{move || note.get()}</p>
                    <NextLink open/>
                </div>
            </div>
        </Show>
    }
}

/// What would come in the way of a planned registration or rejection.
const fn decides(action: Action) -> bool {
    matches!(
        action,
        Action::Register
            | Action::ReturnForCorrection
            | Action::Reject
            | Action::ChangeRoute
            | Action::MarkVerified
    )
}

fn button(action: Action, case: &ApplicationCase, open: OpenCase, from: &Query) -> Option<AnyView> {
    let page = |name: &str| format!("{}{from}", address::page(case.id, name));
    let view = match action {
        Action::Register => view! {
            <button
                class="button button--primary"
                type="button"
                aria-busy=move || open.busy.get().then_some("true")
                on:click=move |_| open.register()
            >
                <Icon name="check"/>
                {move || if open.busy.get() { "Регистрируем…" } else { "Зарегистрировать" }}
            </button>
        }
        .into_any(),
        Action::Reject => {
            view! { <A href=page("reject") attr:class="button button--danger">"Отклонить"</A> }
                .into_any()
        }
        Action::ReturnForCorrection => {
            view! { <A href=page("return") attr:class="button">"Вернуть на доработку"</A> }
                .into_any()
        }
        Action::MarkVerified => view! { <VerifyButton open/> }.into_any(),
        Action::ChangeRoute => {
            let words = route_words(case.route);
            view! { <A href=page("route")>{words}</A> }.into_any()
        }
        Action::Plan => link(
            format!("/planning?application={}", case.id),
            if is_planned(case) {
                "Изменить назначение"
            } else {
                "Назначить"
            },
        ),
        Action::SaveDraft if case.stage == Stage::Returned => link(page("edit"), "Исправить"),
        Action::SaveDraft => link(page("edit"), "Продолжить заполнение"),
        Action::Submit => link(page("sign"), "Подписать и подать"),
        Action::EditAgain => view! { <EditAgainButton open/> }.into_any(),
        Action::SignConclusion => link(page("conclusion"), "Прочитать и подписать заключение"),
        Action::ObjectToSignature => link(page("conclusion"), "Проверить подпись"),
        Action::Attest => view! { <AttestButton open/> }.into_any(),
        Action::DeclineToAttest => {
            view! { <A href=page("decline") attr:class="button button--danger">"Не аттестовать"</A> }
                .into_any()
        }
        Action::FileAgain => view! { <FileAgainButton open/> }.into_any(),
        Action::GenerateWithdrawal
        | Action::SendWithdrawal
        | Action::ObjectToWithdrawal
        | Action::RegisterWithdrawal => return case_part::button(action, case, page),
        // Parts of the pages that the links above lead to.
        _ => return None,
    };
    Some(view)
}

fn link(href: String, words: &'static str) -> AnyView {
    view! { <A href=href attr:class="button button--primary">{words}</A> }.into_any()
}

fn is_planned(case: &ApplicationCase) -> bool {
    case.period.is_some() || !case.experts.is_empty()
}

fn is_operators_alone(case: &ApplicationCase) -> bool {
    case.stage == Stage::Submitted
        && case.route == Route::Operator
        && !case.allowed_actions.contains(&Action::Register)
}

fn operators_note() -> impl IntoView {
    view! {
        <span class="row-note">
            <Icon name="lock" class="icon--s"/>
            "Регистрирует только оператор ТОИПКРО"
        </span>
    }
}
