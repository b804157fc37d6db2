use contract::schedule::Schedule;
use domain::schedule::ScheduleState;
use leptos::prelude::*;

use crate::components::{Banner, BannerKind};

/// What is missing, before it is sent or approved; the way to fill it, for those who can.
#[component]
pub fn Gaps(schedule: Schedule) -> impl IntoView {
    let gaps = schedule.gaps;
    let fills = schedule.state == ScheduleState::Open || !schedule.allowed_actions.is_empty();
    let href = format!(
        "/planning?period_id={}&municipality_id={}",
        schedule.period.id, schedule.municipality.id
    );
    (!gaps.is_empty()).then(|| {
        view! {
            <Banner kind=BannerKind::Warn title="В графике не всё заполнено">
                <ul class="list">{gaps.into_iter().map(|gap| view! { <li>{gap}</li> }).collect_view()}</ul>
                {fills.then(|| view! { <p><a href=href>"Заполнить график"</a></p> })}
            </Banner>
        }
    })
}
