//! «Ход дела».

use super::Icon;
use contract::applications::{Step, StepState};
use leptos::prelude::*;

#[component]
pub fn Stepper(steps: Vec<Step>) -> impl IntoView {
    view! {
        <div class="stepper-region">
            <ol class="stepper" aria-label="Ход дела">
                {steps.into_iter().enumerate().map(|(index, step)| one(index + 1, step)).collect_view()}
            </ol>
        </div>
    }
}

fn one(number: usize, step: Step) -> impl IntoView {
    let (class, words) = match step.state {
        StepState::Done => ("stepper__step stepper__step--done", "пройдено: "),
        StepState::Stopped => ("stepper__step stepper__step--stop", "остановлено: "),
        StepState::Skipped => ("stepper__step stepper__step--skip", "не требуется: "),
        StepState::Current | StepState::Ahead => ("stepper__step", ""),
    };
    let mark = match step.state {
        StepState::Done => view! { <Icon name="check" class="icon--s"/> }.into_any(),
        StepState::Stopped => view! { <Icon name="cross" class="icon--s"/> }.into_any(),
        StepState::Skipped => "–".into_any(),
        StepState::Current | StepState::Ahead => number.to_string().into_any(),
    };
    let current = (step.state == StepState::Current).then_some("step");

    view! {
        <li class=class aria-current=current>
            <span class="stepper__mark" aria-hidden="true">{mark}</span>
            <span class="stepper__name">
                {(!words.is_empty()).then(|| view! { <span class="visually-hidden">{words}</span> })}
                {step.title}
            </span>
            {step.note}
        </li>
    }
}
