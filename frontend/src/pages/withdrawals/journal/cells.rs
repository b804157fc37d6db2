use contract::withdrawals::WithdrawalRow;
use domain::applications::Action;
use leptos::prelude::*;

use crate::clock::short_instant;
use crate::components::list::{case_href, use_sees_all};
use crate::components::{Cell, Icon};
use crate::pages::applications::withdrawal::words::returned;

pub const NAME: &str = "Фамилия Имя Отчество";
pub const SENT: &str = "Отправлено";
pub const REASON: &str = "Причина отзыва заявления";

/// Who, as what, where, and the numbers.
#[component]
pub fn PersonCell(row: WithdrawalRow) -> impl IntoView {
    let case = row.application;
    let numbers = [case.case_number, case.registration_number];
    let numbers = numbers.into_iter().flatten().collect::<Vec<_>>().join(", ");
    view! {
        <Cell label=NAME class="cell--title">
            <a class="cell__title" href=case_href(case.id, "")>{case.full_name}</a>
            <span class="cell__sub">{case.position} ", " {case.workplace}</span>
            {use_sees_all().then(|| view! { <span class="cell__sub">{case.municipality.name}</span> })}
            <span class="cell__sub case-no">{numbers}</span>
        </Cell>
    }
}

/// Why; the teacher's objection.
#[component]
pub fn ReasonCell(row: WithdrawalRow) -> impl IntoView {
    let own = row.withdrawal;
    view! {
        <Cell label=REASON>
            {own.reason}
            {own.objection.map(|words| view! {
                <span class="row-note"><Icon name="info" class="icon--s"/><span>"Педагог возразил: " {words}</span></span>
            })}
        </Cell>
    }
}

/// When and by whom.
#[component]
pub fn SentCell(row: WithdrawalRow) -> impl IntoView {
    let own = row.withdrawal;
    view! {
        <Cell label=SENT>
            <span class="num">{own.sent_at.map(short_instant)}</span>
            <span class="cell__sub">{own.by.title()} ": " {own.filer}</span>
        </Cell>
    }
}

/// What may be done, or what was decided; «Просмотреть заявление» in any case.
#[component]
pub fn DecisionCell(row: WithdrawalRow, ask: Callback<WithdrawalRow>) -> impl IntoView {
    let id = row.application.id;
    let name = row.application.full_name.clone();
    let may = |action: Action| row.application.allowed_actions.contains(&action);
    let current = row
        .application
        .withdrawal
        .as_ref()
        .is_some_and(|open| open.id == row.withdrawal.id);
    let register = (current && may(Action::RegisterWithdrawal)).then(|| {
        let (row, name) = (row.clone(), name.clone());
        view! {
            <button class="button button--s button--accent" type="button" on:click=move |_| ask.run(row.clone())>
                "Зарегистрировать"
                <span class="visually-hidden">": " {name}</span>
            </button>
        }
    });
    let back = (current && may(Action::ReturnWithdrawal)).then(|| {
        view! {
            <a class="button button--s button--danger" href=case_href(id, "/withdrawal/return")>
                "Вернуть"
                <span class="visually-hidden">": " {name.clone()}</span>
            </a>
        }
    });
    let waits = row.withdrawal.decided_at.is_none();
    let nobody = (waits && register.is_none()).then(|| {
        view! {
            <p class="row-note">
                <Icon name="lock" class="icon--s"/>
                <span>"Регистрирует только оператор ТОИПКРО"</span>
            </p>
        }
    });
    let why = row.withdrawal.returned.as_ref().map(returned);
    view! {
        <Cell label="Действия" class="cell--actions col-actions">
            <div class="stack stack--xs">
                {nobody}
                <div class="cell__buttons">{register} {back}</div>
                {decided(&row)}
                {why.map(|why| view! { <span class="cell__sub">"Причина возврата: " {why}</span> })}
                {current.then(|| view! {
                    <a href=case_href(id, "/withdrawal")>
                        "Просмотреть заявление"
                        <span class="visually-hidden">" на отзыв: " {name.clone()}</span>
                    </a>
                })}
            </div>
        </Cell>
    }
}

fn decided(row: &WithdrawalRow) -> Option<impl IntoView + use<>> {
    let at = short_instant(row.withdrawal.decided_at?);
    let who = row.withdrawal.decided_by.clone();
    let (share, words) = if row.withdrawal.returned.is_some() {
        ("stage--stop", "Возвращено")
    } else {
        ("stage--full", "Зарегистрировано")
    };
    Some(view! {
        <span class=format!("stage {share}")>{words}</span>
        <span class="cell__sub num">{at}</span>
        <span class="cell__sub">{who}</span>
    })
}
