//! What the case page and the teacher's list say of a withdrawal: a banner and the ways on.

use contract::applications::{ApplicationCase, ApplicationRow};
use contract::withdrawals::Withdrawal;
use domain::applications::Action;
use domain::withdrawals::{WithdrawalState, WithdrawnBy};
use leptos::prelude::*;
use leptos_router::components::A;

use super::words::{filed, is_filed_as, returned, who};
use crate::clock::instant;
use crate::components::{Banner, BannerKind};
use crate::identity::use_identity;
use crate::pages::applications::address;

/// How far the withdrawal of this case is.
#[component]
pub fn WithdrawalBanner(#[prop(into)] case: Signal<ApplicationCase>) -> impl IntoView {
    let from = address::use_came_from();
    let role = use_identity().role_now();
    move || {
        let case = case.read();
        let withdrawal = case.withdrawal.clone()?;
        let page = |name: &str| format!("{}{}", address::page(case.id, name), from.get().query());
        let may = |action: Action| case.allowed_actions.contains(&action);
        match withdrawal.state {
            WithdrawalState::Generated => {
                let own = may(Action::SendWithdrawal).then(|| page("withdraw"));
                Some(generated(&withdrawal, own).into_any())
            }
            WithdrawalState::Sent => {
                let object = may(Action::ObjectToWithdrawal).then(|| page("withdraw/object"));
                Some(sent(&withdrawal, page("withdrawal"), object).into_any())
            }
            WithdrawalState::Returned if case.stage.is_open() => {
                let own = is_filed_as(&withdrawal, role);
                let again = (own && may(Action::GenerateWithdrawal)).then(|| page("withdraw"));
                Some(given_back(&withdrawal, again).into_any())
            }
            WithdrawalState::Registered => {
                Some(registered(&withdrawal, page("withdrawal")).into_any())
            }
            WithdrawalState::Returned | WithdrawalState::Cancelled => None,
        }
    }
}

fn generated(withdrawal: &Withdrawal, own: Option<String>) -> impl IntoView + use<> {
    match own {
        Some(href) => view! {
            <Banner title="Заявление на отзыв сформировано, не отправлено">
                <p><A href=href>"Подписать, сканировать, прикрепить"</A></p>
            </Banner>
        }
        .into_any(),
        None => view! {
            <Banner title=format!("{} готовит заявление на отзыв", who(withdrawal.by))>
                <p>"Оно ещё не отправлено, заявление остаётся в работе."</p>
            </Banner>
        }
        .into_any(),
    }
}

fn sent(withdrawal: &Withdrawal, look: String, object: Option<String>) -> impl IntoView + use<> {
    let objection = withdrawal.objection.clone();
    let reason = withdrawal.reason.clone();
    let filed = filed(withdrawal);
    view! {
        <Banner kind=BannerKind::Warn title="Подано заявление на отзыв, ждёт регистрации">
            <p>{filed}</p>
            <p>"Причина отзыва заявления: " {reason}</p>
            {objection.map(|words| view! { <p>"Педагог возразил: " {words}</p> })}
            <p class="cluster">
                <A href=look>"Просмотреть заявление на отзыв"</A>
                {object.map(|href| view! { <A href=href>"Возразить"</A> })}
            </p>
        </Banner>
    }
}

fn given_back(withdrawal: &Withdrawal, again: Option<String>) -> impl IntoView + use<> {
    let why = withdrawal.returned.as_ref().map(returned);
    view! {
        <Banner kind=BannerKind::Warn title="Заявление на отзыв возвращено, заявление остаётся в работе">
            <p>"Причина возврата: " {why}</p>
            {again.map(|href| view! { <p><A href=href>"Сформировать заявление на отзыв снова"</A></p> })}
        </Banner>
    }
}

fn registered(withdrawal: &Withdrawal, look: String) -> impl IntoView + use<> {
    let when = withdrawal.decided_at.map(instant);
    let by = who(withdrawal.by);
    let reason = withdrawal.reason.clone();
    view! {
        <Banner kind=BannerKind::Warn title="Заявление отозвано">
            <p>{by} ". Зарегистрировано " {when}</p>
            <p>"Причина отзыва заявления: " {reason}</p>
            <p><A href=look>"Просмотреть заявление на отзыв"</A></p>
        </Banner>
    }
}

/// A way of the case page's bar. `page` makes the address of a page of the case.
pub fn button(
    action: Action,
    case: &ApplicationCase,
    page: impl Fn(&str) -> String,
) -> Option<AnyView> {
    let may = |action: Action| case.allowed_actions.contains(&action);
    let (name, class, words) = match action {
        Action::GenerateWithdrawal if !may(Action::SendWithdrawal) => {
            ("withdraw", "button", "Отозвать заявление")
        }
        Action::SendWithdrawal => (
            "withdraw",
            "button button--accent",
            "Прикрепить заявление на отзыв",
        ),
        Action::ObjectToWithdrawal => ("withdraw/object", "button button--accent", "Возразить"),
        Action::RegisterWithdrawal => (
            "withdrawal",
            "button button--primary",
            "Рассмотреть заявление на отзыв",
        ),
        _ => return None,
    };
    Some(view! { <A href=page(name) attr:class=class>{words}</A> }.into_any())
}

/// What the teacher's card of an application tells of its withdrawal.
pub fn card_note(row: &ApplicationRow) -> Option<impl IntoView + use<>> {
    let own = row.withdrawal.as_ref()?;
    let (title, text) = match (own.by, own.state) {
        (WithdrawnBy::Coordinator, WithdrawalState::Sent) => (
            "Муниципальный координатор отзывает заявление: ",
            own.reason.clone(),
        ),
        (WithdrawnBy::Teacher, WithdrawalState::Sent) => (
            "Заявление на отзыв отправлено: ",
            Some("ждёт регистрации".to_owned()),
        ),
        (WithdrawnBy::Teacher, WithdrawalState::Returned) if row.stage.is_open() => (
            "Заявление на отзыв возвращено: ",
            own.returned.as_ref().map(returned),
        ),
        (_, WithdrawalState::Registered) => ("Причина отзыва: ", own.reason.clone()),
        _ => return None,
    };
    Some(view! { <p><b>{title}</b>{text}</p> })
}

/// What the teacher's card of an application offers.
pub fn card_link(row: &ApplicationRow) -> Option<impl IntoView + use<>> {
    let may = |action: Action| row.allowed_actions.contains(&action);
    let (name, words) = if may(Action::ObjectToWithdrawal) {
        ("withdraw/object", "Возразить против отзыва")
    } else if may(Action::SendWithdrawal) {
        ("withdraw", "Отправить заявление на отзыв")
    } else if may(Action::GenerateWithdrawal) {
        ("withdraw", "Отозвать заявление")
    } else if may(Action::CancelWithdrawal) {
        ("withdraw", "Заявление на отзыв отправлено")
    } else {
        return None;
    };
    Some(view! { <A href=address::page(row.id, name)>{words}</A> })
}
