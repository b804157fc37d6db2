//! The three states of a row in the officials' words, and what became of an earlier withdrawal.

use contract::applications::ApplicationRow;
use contract::withdrawals::Withdrawal;
use domain::applications::Action;
use domain::calendar::long_date;
use domain::withdrawals::{WithdrawalState, WithdrawnBy};
use leptos::prelude::*;
use uuid::Uuid;

use crate::api::applications::document_content;
use crate::clock::day;
use crate::components::list::case_href;
use crate::components::open_document::{DocumentButton, Opens};
use crate::pages::applications::withdrawal::words::returned;

const FORM: &str = "Сформировать заявление на отзыв";
const NOT_FORMED: &str = "Подача заявления на отзыв недоступна: заявление на отзыв не сформировано";
const SENT: &str = "Подача заявления на отзыв недоступна: заявление на отзыв отправлено";
const TEACHERS: &str = "Подача заявления на отзыв недоступна: отзыв подаёт педагогический работник";
const NOT_YOURS: &str = "В Вашей роли это заявление не отзывают";

/// Where the coordinator's withdrawal of a row stands.
enum State {
    NotFormed,
    Formed(Withdrawal),
    Sent(Withdrawal),
    /// The operator gave it back: as not formed, with what happened.
    Returned(Withdrawal),
    /// The teacher withdraws.
    Teachers(Withdrawal),
}

impl State {
    fn of(row: &ApplicationRow) -> Self {
        let Some(own) = row.withdrawal.clone() else {
            return Self::NotFormed;
        };
        match (own.by, own.state) {
            (WithdrawnBy::Coordinator, WithdrawalState::Generated) => Self::Formed(own),
            (WithdrawnBy::Coordinator, WithdrawalState::Sent) => Self::Sent(own),
            (WithdrawnBy::Coordinator, WithdrawalState::Returned) => Self::Returned(own),
            (WithdrawnBy::Teacher, WithdrawalState::Generated | WithdrawalState::Sent) => {
                Self::Teachers(own)
            }
            _ => Self::NotFormed,
        }
    }
}

#[component]
pub fn StateCell(row: ApplicationRow) -> impl IntoView {
    let (look, words, own) = match State::of(&row) {
        State::NotFormed => ("", "Заявление на отзыв не сформировано", None),
        State::Formed(own) => (
            "stage--action stage--p2",
            "Сформировано, не отправлено",
            Some(own),
        ),
        State::Sent(own) => ("stage--full", "Отправлено", Some(own)),
        State::Returned(own) => (
            "stage--problem stage--stop",
            "Возвращено оператором",
            Some(own),
        ),
        State::Teachers(own) => (
            "stage--p1",
            "Отзыв подаёт педагогический работник",
            Some(own),
        ),
    };
    view! {
        <span class=format!("stage {look}")>{words}</span>
        {own.map(about)}
    }
}

fn about(own: Withdrawal) -> impl IntoView {
    let at = own.decided_at.or(own.sent_at).unwrap_or(own.generated_at);
    let why = own.returned.as_ref().map(returned);
    view! {
        <span class="cell__sub">
            {long_date(day(at))}
            {own.reason.map(|reason| format!(" Причина: {reason}"))}
        </span>
        {why.map(|why| view! { <span class="cell__sub">"Причина возврата: " {why}</span> })}
        {own.objection.map(|words| view! { <span class="cell__sub">"Педагог возразил: " {words}</span> })}
    }
}

/// The actions of the row's state.
#[component]
pub fn Ways(row: ApplicationRow) -> impl IntoView {
    let id = row.id;
    let may = row.allowed_actions.contains(&Action::GenerateWithdrawal);
    let name = row.full_name.clone();
    let form = case_href(id, "/withdraw");
    let look = case_href(id, "/withdrawal");
    let look = move || {
        view! { <a class="small" href=look>"Просмотреть заявление на отзыв"</a> }
    };
    let view = match State::of(&row) {
        State::NotFormed | State::Returned(_) if may => view! {
            <div class="cell__buttons">
                <a class="button button--s" href=form>{FORM} <span class="visually-hidden">": " {name}</span></a>
            </div>
            <p class="small muted">{NOT_FORMED}</p>
        }
        .into_any(),
        State::NotFormed | State::Returned(_) => {
            view! { <p class="small muted">{NOT_YOURS}</p> }.into_any()
        }
        State::Formed(own) => view! { <Formed id own form name/> }.into_any(),
        State::Sent(_) => view! {
            {look()}
            <p class="small muted">{SENT}</p>
        }
        .into_any(),
        State::Teachers(own) => view! {
            {(own.state == WithdrawalState::Sent).then(look)}
            <p class="small muted">{TEACHERS}</p>
        }
        .into_any(),
    };
    view! { <div class="stack stack--xs">{view}</div> }
}

/// «Подписать, сканировать, прикрепить.»
#[component]
fn Formed(id: Uuid, own: Withdrawal, form: String, name: String) -> impl IntoView {
    let again = form_again(&form);
    let (whose, third) = (name.clone(), name.clone());
    let download = own.form_document_id.map(|document| {
        view! {
            <DocumentButton path=document_content(id, document) opens=Opens::AsFile class="button button--s">
                "Скачать для подписи"
                <span class="visually-hidden">": " {whose}</span>
            </DocumentButton>
        }
    });
    view! {
        <div class="cell__buttons">
            <a class="button button--s button--primary" href=form>
                "Прикрепить заявление на отзыв"
                <span class="visually-hidden">": " {name}</span>
            </a>
            {download}
        </div>
        <p class="small muted">"Подписать, сканировать, прикрепить."</p>
        <a class="small" href=again>{FORM} " заново" <span class="visually-hidden">": " {third}</span></a>
    }
}

/// The same page with the reason open.
fn form_again(form: &str) -> String {
    let mark = if form.contains('?') { '&' } else { '?' };
    format!("{form}{mark}again=1")
}
