use contract::applications::ApplicationRow;
use domain::applications::{Action, Route, Stage};
use leptos::prelude::*;

use super::documents::RowDocuments;
use crate::components::Icon;
use crate::components::list::case_href;
use crate::components::planned::{PlannedNote, Steps};

/// What this user can do with the row, and the documents to look at before.
#[component]
pub fn RowActions(row: ApplicationRow, register: Callback<ApplicationRow>) -> impl IntoView {
    let can = |action: Action| row.allowed_actions.contains(&action);
    let operator_registers =
        row.stage == Stage::Submitted && row.route == Route::Operator && !can(Action::Register);
    let (steps, id) = (expect_context::<Steps>(), row.id);
    let waits = Memo::new(move |_| steps.waiting_for(id).is_some());
    view! {
        <div class="row-actions">
            {operator_registers.then(|| view! {
                <p class="row-note">
                    <Icon name="lock" class="icon--s"/>
                    <span>"Регистрирует только оператор ТОИПКРО"</span>
                </p>
            })}
            <PlannedNote id=row.id/>
            <div class="cell__buttons" hidden=move || waits.get()>
                {can(Action::Register).then(|| view! { <RegisterButton row=row.clone() register/> })}
                {can(Action::ReturnForCorrection).then(|| view! {
                    <a class="button button--s" href=case_href(row.id, "/return")>
                        "Вернуть"
                        <span class="visually-hidden">" на доработку: " {row.full_name.clone()}</span>
                    </a>
                })}
                {can(Action::Reject).then(|| view! {
                    <a class="button button--s button--danger" href=case_href(row.id, "/reject")>
                        "Отклонить"
                        <span class="visually-hidden">": " {row.full_name.clone()}</span>
                    </a>
                })}
            </div>
            <RowDocuments row/>
        </div>
    }
}

#[component]
fn RegisterButton(row: ApplicationRow, register: Callback<ApplicationRow>) -> impl IntoView {
    let sent = RwSignal::new(false);
    let name = row.full_name.clone();
    let press = move |_| {
        if !sent.get_untracked() {
            sent.set(true);
            register.run(row.clone());
        }
    };
    view! {
        <button
            class="button button--s button--accent"
            type="button"
            aria-busy=move || sent.get().then_some("true")
            aria-disabled=move || sent.get().then_some("true")
            on:click=press
        >
            {move || if sent.get() { "Регистрируем…" } else { "Зарегистрировать" }}
            <span class="visually-hidden">": " {name}</span>
        </button>
    }
}
