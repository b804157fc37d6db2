//! Where a conclusion stands: by word, shape and date.

use super::{Due, Icon};
use contract::conclusions::{Conclusion, ConclusionState};
use domain::applications::Action;
use domain::calendar::short_date;
use leptos::prelude::*;

/// Days shown by the bar of the term.
const TERM: i64 = 60;

/// «Только координатор отмечает, решает комиссия»: wherever a verdict is offered or shown.
pub const COMMISSION: &str = "Решение о категории принимает комиссия.";

/// What a teacher reads while the conclusion is not signed.
pub fn to_be_signed(conclusion: Option<&Conclusion>) -> String {
    if conclusion.is_some_and(|one| one.refusal.is_some()) {
        "Вы отказались подписать заключение: специалист заменит его или запишет отказ от подписи."
            .to_owned()
    } else {
        "Прочитайте и подпишите итоговое заключение.".to_owned()
    }
}

/// What a teacher reads while the coordinator has not verified yet: a scan that stands for the own signature is to be looked at.
pub fn awaiting_check(allowed: &[Action]) -> String {
    if allowed.contains(&Action::ObjectToSignature) {
        "Приложен скан заключения с Вашей подписью: проверьте его. Если подпись не Ваша, возразите."
            .to_owned()
    } else {
        "Итоговое заключение проверит координатор.".to_owned()
    }
}

/// The state's words, and until something is attached its last day.
#[component]
pub fn ConclusionMark(conclusion: Conclusion) -> impl IntoView {
    let shape = match conclusion.state {
        ConclusionState::None => "",
        ConclusionState::Attached => "stage--p2",
        ConclusionState::Signed => "stage--full",
        ConclusionState::Refused => "stage--stop",
    };
    let waits = conclusion.state == ConclusionState::None;
    let overdue = conclusion.overdue;
    let due = conclusion.due.filter(|_| waits).map(|due| {
        if overdue {
            view! {
                <span class="due due--late">
                    <span class="due__left"><Icon name="alert" class="icon--s"/>"Заключение просрочено"</span>
                    <span class="due__date">"срок был " {short_date(due)}</span>
                </span>
            }
            .into_any()
        } else {
            view! { <Due until=due days=TERM/> }.into_any()
        }
    });
    view! {
        <span class=format!("stage {shape}")>{conclusion.title}</span>
        {due}
    }
}
