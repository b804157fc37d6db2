use contract::schedule::Schedule;
use domain::schedule::ScheduleAction;
use leptos::{ev, prelude::*};

use super::act::{act, field, is_overtaken, told, words};
use super::bar::button_id;
use crate::api::{ApiError, schedule::ScheduleId};
use crate::components::focus::focus_later;
use crate::components::notice::Notice;
use crate::components::{ErrorSummary, SubmitButton, Textarea};
use crate::form::Form;

/// The text without which the move is not made.
#[component]
pub fn Explain(
    id: ScheduleId,
    version: i64,
    action: ScheduleAction,
    text: RwSignal<String>,
    explaining: RwSignal<Option<ScheduleAction>>,
    outcome: Callback<Notice>,
) -> impl IntoView {
    let form = Form::named("schedule");
    let words = words(action);
    let name = field(action);
    focus_later(form.id(name));

    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let typed = text.get_untracked().trim().to_owned();
        if typed.is_empty() {
            form.clear();
            form.add(name, words.missing);
            return;
        }
        form.submit(attempt(id, version, action, typed), move |answer| {
            explaining.set(None);
            if answer.is_ok() {
                text.set(String::new());
            }
            outcome.run(told(action, &answer));
        });
    };
    let cancel = move |_| {
        explaining.set(None);
        focus_later(button_id(action));
    };

    view! {
        <section class="panel panel--accent no-print" aria-labelledby="explain">
            <form novalidate on:submit=submit>
                <div class="panel__head"><h2 id="explain">{words.title}</h2></div>
                <div class="panel__body">
                    <ErrorSummary form/>
                    <Textarea form name label=words.field value=text hint=words.hint/>
                </div>
                <div class="panel__foot cluster">
                    <SubmitButton form label=words.send/>
                    <button class="link-button" type="button" on:click=cancel>{words.cancel}</button>
                </div>
            </form>
        </section>
    }
}

/// A lost race is told above the schedule; any other refusal stays in the form.
async fn attempt(
    id: ScheduleId,
    version: i64,
    action: ScheduleAction,
    text: String,
) -> Result<Result<Schedule, ApiError>, ApiError> {
    match act(id, version, action, text).await {
        Err(error) if !is_overtaken(&error) => Err(error),
        answer => Ok(answer),
    }
}
