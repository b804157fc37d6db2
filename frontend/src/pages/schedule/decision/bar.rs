use contract::schedule::Schedule;
use domain::schedule::ScheduleAction;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::act::{act, told, words};
use super::confirm::ConfirmApproval;
use super::explain::Explain;
use crate::api::schedule::ScheduleId;
use crate::components::ActionBar;
use crate::components::notice::Notice;

/// The buttons; a move that needs a text opens a form under the schedule first, an approval is asked about once more.
#[component]
pub fn Decision(
    id: ScheduleId,
    schedule: Schedule,
    text: RwSignal<String>,
    outcome: Callback<Notice>,
) -> impl IntoView {
    if schedule.allowed_actions.is_empty() {
        return ().into_any();
    }
    let version = schedule.version;
    let gaps = !schedule.gaps.is_empty();
    let explaining = RwSignal::new(None::<ScheduleAction>);
    let sent = RwSignal::new(false);
    let asks = RwSignal::new(false);
    let go = move |action: ScheduleAction| {
        if !sent.get_untracked() {
            sent.set(true);
            spawn_local(async move {
                let answer = act(id, version, action, String::new()).await;
                sent.try_set(false);
                outcome.try_run(told(action, &answer));
            });
        }
    };
    let press = Callback::new(move |action: ScheduleAction| match action {
        ScheduleAction::Send if !gaps => go(action),
        ScheduleAction::Approve => asks.set(true),
        ScheduleAction::Send | ScheduleAction::Return | ScheduleAction::Reopen => {
            explaining.set(Some(action));
        }
    });
    let approve = Callback::new(move |()| {
        asks.set(false);
        go(ScheduleAction::Approve);
    });
    let actions = StoredValue::new(schedule.allowed_actions.clone());
    let schedule = StoredValue::new(schedule);

    view! {
        {move || explaining.get().map(|action| view! { <Explain id version action text explaining outcome/> })}
        <Show when=move || explaining.get().is_none()>
            <ActionBar label="Решение по графику">
                {actions.get_value().into_iter().map(|action| view! { <Act action press sent/> }).collect_view()}
            </ActionBar>
        </Show>
        <ConfirmApproval asks schedule approve/>
    }
    .into_any()
}

#[component]
fn Act(
    action: ScheduleAction,
    press: Callback<ScheduleAction>,
    sent: RwSignal<bool>,
) -> impl IntoView {
    let main = matches!(action, ScheduleAction::Send | ScheduleAction::Approve);
    let class = if main {
        "button button--primary"
    } else {
        "button"
    };
    view! {
        <button
            class=class
            type="button"
            id=button_id(action)
            aria-busy=move || (main && sent.get()).then_some("true")
            on:click=move |_| press.run(action)
        >
            {words(action).button}
        </button>
    }
}

/// The focus returns to it when its form is closed.
pub fn button_id(action: ScheduleAction) -> String {
    format!("schedule-{action:?}")
}
