use contract::planning::Planning;
use domain::calendar::long_date;
use leptos::prelude::*;

use super::facts::Facts;
use crate::components::{Banner, BannerKind, Summary, SummaryRow};

/// What is planned, where this user cannot change it, and why and whom to ask.
#[component]
pub fn Locked(planning: Planning) -> impl IntoView {
    let schedule = planning
        .period
        .as_ref()
        .map(|period| format!("/schedules/{}/{}", planning.municipality.id, period.id));
    let period = planning
        .period
        .as_ref()
        .map(|period| period.name.clone())
        .unwrap_or_default();
    let starts_on = planning.starts_on.map(long_date).unwrap_or_default();
    let expert = |place: usize| {
        planning
            .experts
            .get(place)
            .map(|expert| format!("{}, {}", expert.full_name, expert.printed))
            .unwrap_or_default()
    };
    let experts = (expert(0), expert(1));
    let why = planning.closed.clone();
    view! {
        <div class="panel__body">
            <Facts planning/>
            <Banner kind=BannerKind::Note title="Изменить назначение сейчас нельзя">
                <p>{why}</p>
                {schedule.map(|href| view! { <p><a href=href>"Посмотреть график"</a></p> })}
            </Banner>
            <Summary>
                <SummaryRow name="Период аттестации" value=period/>
                <SummaryRow name="Начало аттестации" value=starts_on/>
                <SummaryRow name="Специалист по аттестации 1" value=experts.0/>
                <SummaryRow name="Специалист по аттестации 2" value=experts.1/>
            </Summary>
        </div>
    }
}
