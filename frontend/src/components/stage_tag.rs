//! Where an application stands, and how it is certified, as tags.

use domain::applications::{AttestationForm, Stage};
use leptos::prelude::*;

/// A circle filled by the share of the way, and the words. `action`: the reader is the one who has to act.
#[component]
pub fn StageTag(
    stage: Stage,
    #[prop(optional)] action: bool,
    /// The period and both experts are named.
    #[prop(optional)]
    planned: bool,
) -> impl IntoView {
    let share = match stage {
        Stage::Draft | Stage::Generated => "",
        Stage::Submitted => "stage--p1",
        Stage::Registered if planned => "stage--p3",
        Stage::Registered => "stage--p2",
        Stage::Returned | Stage::Corrected => "stage--p1",
        Stage::Concluded | Stage::Signed => "stage--p4",
        Stage::Compliant | Stage::NotCompliant => "stage--full",
        Stage::Rejected | Stage::Withdrawn => "stage--stop",
    };
    let action = if action { "stage--action" } else { "" };

    view! { <span class=format!("stage {action} {share}")>{stage.title()}</span> }
}

/// Of a row whose teacher waits for an answer.
#[component]
pub fn QuestionTag(waits: bool) -> impl IntoView {
    waits.then(|| {
        view! { <span class="cell__sub"><span class="tag tag--warn">"вопрос без ответа"</span></span> }
    })
}

/// «очно», «дистанционно», «упрощенно» (always in the quiet accent).
#[component]
pub fn FormTag(form: AttestationForm) -> impl IntoView {
    let note = form == AttestationForm::Simplified;

    view! { <span class="tag" class:tag--note=note>{form.title()}</span> }
}
