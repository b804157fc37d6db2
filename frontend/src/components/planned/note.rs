use domain::applications::planned::StepKind;
use leptos::prelude::*;
use uuid::Uuid;

use super::Steps;
use crate::components::Icon;

/// In a row whose case waits to be registered or rejected.
#[component]
pub fn PlannedNote(id: Uuid) -> impl IntoView {
    let steps = expect_context::<Steps>();
    let waits = Memo::new(move |_| steps.waiting_for(id));
    move || {
        waits.get().map(|kind| {
            let words = match kind {
                StepKind::Register => "Регистрация запланирована",
                StepKind::Reject => "Отклонение запланировано",
            };
            view! {
                <p class="row-note">
                    <Icon name="clock" class="icon--s"/>
                    <span>{words}</span>
                </p>
            }
        })
    }
}
