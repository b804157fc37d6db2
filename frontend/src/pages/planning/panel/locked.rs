use contract::applications::ApplicationCase;
use domain::applications::{Route, Stage};
use domain::calendar::long_date;
use domain::schedule::ScheduleState;
use leptos::prelude::*;

use super::facts::Facts;
use crate::components::{Banner, BannerKind, Summary, SummaryRow};

/// What is planned, where this user cannot change it, and why.
#[component]
pub fn Locked(case: ApplicationCase) -> impl IntoView {
    let schedule = case
        .period
        .as_ref()
        .map(|period| format!("/schedules/{}/{}", case.data.municipality.id, period.id));
    let period = case
        .period
        .as_ref()
        .map(|period| period.name.clone())
        .unwrap_or_default();
    let starts_on = case.starts_on.map(long_date).unwrap_or_default();
    let expert = |place: usize| {
        case.experts
            .get(place)
            .map(|expert| format!("{}, {}", expert.full_name, expert.printed))
            .unwrap_or_default()
    };
    let experts = (expert(0), expert(1));
    view! {
        <div class="panel__body">
            <Facts case=case.clone()/>
            <Banner kind=BannerKind::Note title="Изменить назначение сейчас нельзя">
                <p>{why(&case)}</p>
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

fn why(case: &ApplicationCase) -> &'static str {
    if case.route == Route::Operator {
        return "Заявление рассматривает оператор ТОИПКРО: период и специалисты не назначаются.";
    }
    if case.stage != Stage::Registered {
        return "Период и специалистов назначают зарегистрированному заявлению.";
    }
    match case.schedule_state {
        Some(ScheduleState::Sent) => {
            "График отправлен на утверждение. Попросите оператора вернуть его."
        }
        Some(ScheduleState::Approved) => {
            "График утвержден. Попросите оператора открыть его для изменений."
        }
        _ => "Назначение не входит в Ваши полномочия по этому заявлению.",
    }
}
