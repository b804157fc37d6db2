use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use crate::api::{reference, schedule::ScheduleId};

/// Another period of the same municipality.
#[component]
pub fn PeriodChoice(id: ScheduleId, municipality: String) -> impl IntoView {
    let navigate = use_navigate();
    let known = LocalResource::new(|| async { reference::periods().await.unwrap_or_default() });
    let own = id.period;
    let open = move |event| {
        let period = event_target_value(&event);
        navigate(
            &format!("/schedules/{}/{period}", id.municipality),
            NavigateOptions::default(),
        );
    };
    let option = move |period: contract::reference::Period| {
        view! { <option value=period.id.to_string() prop:selected={period.id == own}>{period.label}</option> }
    };
    view! {
        <div class="cluster">
            <div class="field">
                <label class="field__label" for="schedule-period">"Выберите период аттестации для фильтрации"</label>
                <select class="select" id="schedule-period" on:change=open>
                    {move || known.get().unwrap_or_default().into_iter().map(option).collect_view()}
                </select>
            </div>
            <p>"Муниципалитет: " <b>{municipality}</b></p>
        </div>
    }
}
