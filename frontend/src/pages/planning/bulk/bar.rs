use std::collections::HashMap;

use contract::planning::{PeriodPlanned, PlanPeriod};
use domain::plural::count;
use domain::schedule::ScheduleState;
use leptos::prelude::*;
use uuid::Uuid;

use super::selection::Selection;
use crate::api::{planning, reference, schedule};
use crate::clock::today;
use crate::components::field_frame::FieldError;
use crate::components::list::use_sees_all;
use crate::form::Form;

/// The periods whose schedules this reader cannot change. An operator, who sees every municipality, can change them all.
fn use_closed() -> Signal<HashMap<Uuid, ScheduleState>> {
    let all = use_sees_all();
    let schedules = LocalResource::new(move || async move {
        if all {
            return Vec::new();
        }
        schedule::list(None, None).await.unwrap_or_default()
    });
    Signal::derive(move || {
        let schedules = schedules.get().unwrap_or_default().into_iter();
        let closed = schedules.filter(|one| one.state.is_locked());
        closed.map(|one| (one.period.id, one.state)).collect()
    })
}

/// «Выбрано 3 заявления»: the period, and the button that says how many go into it.
#[component]
pub fn BulkBar(selection: Selection, done: Callback<PeriodPlanned>) -> impl IntoView {
    let form = Form::named("bulk");
    let period = RwSignal::new(String::new());
    let known = LocalResource::new(|| async { reference::periods().await.unwrap_or_default() });
    let closed = use_closed();
    let number = move || selection.0.with(Vec::len);
    let options = move || {
        let known = known.get().unwrap_or_default().into_iter();
        let ahead = known.filter(|period| period.ends_on >= today());
        ahead
            .map(|one| {
                let (id, own) = (one.id.to_string(), one.id.to_string());
                let label = match closed.with(|closed| closed.get(&one.id).copied()) {
                    Some(ScheduleState::Sent) => format!("{} (на утверждении)", one.label),
                    Some(ScheduleState::Approved) => format!("{} (утвержден)", one.label),
                    Some(ScheduleState::Open) | None => one.label.clone(),
                };
                let disabled = label != one.label;
                view! { <option value=id disabled=disabled prop:selected=move || period.get() == own>{label}</option> }
            })
            .collect_view()
    };
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        form.clear();
        let Ok(period_id) = period.get_untracked().parse::<Uuid>() else {
            form.add("period_id", "Выберите период");
            return;
        };
        let plan = PlanPeriod {
            period_id,
            items: selection.0.get_untracked(),
        };
        let call = async move { planning::plan_period(&plan).await };
        form.submit(call, move |outcome| done.run(outcome));
    };
    form.register("period_id");
    move || {
        (number() > 0).then(|| {
            view! {
                <form class="bulk-bar no-print" aria-label="Действие с выбранными" novalidate on:submit=send>
                    <p class="bulk-bar__count" role="status">
                        {move || format!("Выбрано: {}", count(number() as u64, "заявление", "заявления", "заявлений"))}
                    </p>
                    <div class="bulk-bar__note">
                        <label class="visually-hidden" for=form.id("period_id")>"Период для выбранных"</label>
                        <FieldError form name="period_id"/>
                        <FieldError form name=""/>
                        <select
                            class="select select--w-l"
                            id=form.id("period_id")
                            aria-invalid=move || form.error("period_id").map(|_| "true")
                            on:change=move |event| period.set(event_target_value(&event))
                        >
                            <option value="" prop:selected=move || period.get().is_empty()>"Выберите период"</option>
                            {options}
                        </select>
                        <p>"Специалисты остаются, начало станет первым рабочим днём периода."</p>
                    </div>
                    <div class="bulk-bar__buttons">
                        <button class="button button--accent" type="submit" aria-busy=move || form.is_busy().then_some("true")>
                            {move || if form.is_busy() { "Назначаем…".to_owned() } else { format!("Назначить период ({})", number()) }}
                        </button>
                        <button class="link-button" type="button" on:click=move |_| selection.0.set(Vec::new())>"Снять выбор"</button>
                    </div>
                </form>
            }
        })
    }
}
