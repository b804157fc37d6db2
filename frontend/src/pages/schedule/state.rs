use contract::schedule::Schedule;
use domain::calendar::long_date;
use domain::schedule::ScheduleState;
use leptos::prelude::*;

use crate::clock::day;
use crate::components::{Banner, BannerKind};

/// Whose turn it is, by words and by the share of the way.
#[component]
pub fn StateTag(state: ScheduleState) -> impl IntoView {
    let share = match state {
        ScheduleState::Open => "stage--p1",
        ScheduleState::Sent => "stage--p3",
        ScheduleState::Approved => "stage--full",
    };
    view! { <span class=format!("stage {share}")>{state.title()}</span> }
}

/// Where the schedule stands, who holds it, and what was said about it.
#[component]
pub fn StateBanner(schedule: Schedule) -> impl IntoView {
    let approved = schedule.versions.first();
    let changed = schedule.has_changes && schedule.state == ScheduleState::Approved;
    let (kind, title, text) = match schedule.state {
        ScheduleState::Open if approved.is_some() => (
            BannerKind::Info,
            "График открыт для изменений".to_owned(),
            "Заполняет муниципальный координатор. Утвержденная раньше версия остаётся в списке версий.",
        ),
        ScheduleState::Open => (
            BannerKind::Info,
            schedule.state_title.clone(),
            "Когда период и специалисты назначены, отправьте график на утверждение оператору ТОИПКРО.",
        ),
        ScheduleState::Sent => (
            BannerKind::Warn,
            schedule.sent_at.map_or(schedule.state_title.clone(), |at| {
                format!("График отправлен на утверждение {}", long_date(day(at)))
            }),
            "Он у\u{a0}оператора ТОИПКРО. Пока график не утвержден и не возвращён, координатор не меняет назначения.",
        ),
        ScheduleState::Approved => (
            if changed {
                BannerKind::Warn
            } else {
                BannerKind::Ok
            },
            approved.map_or(schedule.state_title.clone(), |version| {
                let day = long_date(day(version.approved_at));
                if changed {
                    format!("График утвержден {day}, после этого он изменился")
                } else {
                    format!("График утвержден {day}")
                }
            }),
            "Изменить его может только оператор ТОИПКРО.",
        ),
    };
    view! {
        <Banner kind title>
            <p>{text}</p>
            <p><b>"Сейчас: "</b> {schedule.holder}</p>
            {changed.then(|| view! { <p>"После утверждения есть изменения: следующее утверждение даст новую версию."</p> })}
            {said("Замечания оператора", schedule.remarks)}
            {said("Пояснение координатора", schedule.note)}
        </Banner>
    }
}

fn said(title: &'static str, words: Option<String>) -> Option<impl IntoView> {
    words.map(|words| view! { <p><b>{title} ": "</b> {words}</p> })
}
