use contract::schedule::ScheduleSummary;
use domain::plural::count;
use domain::schedule::ScheduleState;
use leptos::prelude::*;

use crate::clock::short_instant;
use crate::components::period_name::period_name;
use crate::components::{Cell, DataTable, Head};
use crate::pages::schedule::state::StateTag;

/// The schedules with what is in them.
#[component]
pub fn SchedulesTable(schedules: Vec<ScheduleSummary>) -> impl IntoView {
    let found = count(schedules.len() as u64, "график", "графика", "графиков");
    let waiting = schedules
        .iter()
        .filter(|schedule| schedule.state == ScheduleState::Sent)
        .count() as u64;
    let waits = (waiting > 0).then(|| format!(", на\u{a0}утверждении {waiting}"));
    let bar = view! { <div class="table-bar"><p><b>{found}</b>{waits}</p></div> };
    let head = view! {
        <Head label="Период аттестации"/>
        <Head label="Муниципалитет"/>
        <Head label="Состояние"/>
        <Head label="Педагогических работников"/>
        <Head label="Утвержденная версия"/>
        <th role="columnheader" scope="col" class="th-actions"><span class="visually-hidden">"Действия"</span></th>
    };
    view! {
        <DataTable label="Графики проведения аттестации" head=head.into_any() bar=bar.into_any()>
            {schedules.into_iter().map(|schedule| view! { <OneSchedule schedule/> }).collect_view()}
        </DataTable>
    }
}

#[component]
fn OneSchedule(schedule: ScheduleSummary) -> impl IntoView {
    let href = format!(
        "/schedules/{}/{}",
        schedule.municipality.id, schedule.period.id
    );
    let title_href = href.clone();
    let name = format!(
        ": {}, {}",
        schedule.municipality.name, schedule.period.label
    );
    let sent = schedule
        .sent_at
        .filter(|_| schedule.state == ScheduleState::Sent);
    let incomplete = match schedule.incomplete {
        0 => "специалисты назначены всем".to_owned(),
        some => format!("без двух специалистов: {some}"),
    };
    let version = match schedule.approved_version {
        Some(number) => format!("№\u{a0}{number}"),
        None => "нет".to_owned(),
    };
    view! {
        <tr role="row">
            <Cell label="Период аттестации" class="cell--title">
                <a class="cell__title" href=title_href>{period_name(&schedule.period.label)}</a>
            </Cell>
            <Cell label="Муниципалитет">{schedule.municipality.name}</Cell>
            <Cell label="Состояние">
                <StateTag state=schedule.state/>
                {sent.map(|at| view! { <span class="cell__sub num">"отправлен " {short_instant(at)}</span> })}
            </Cell>
            <Cell label="Педагогических работников">
                <span class="num">{schedule.cases}</span>
                {(schedule.cases > 0).then(|| view! { <span class="cell__sub">{incomplete}</span> })}
            </Cell>
            <Cell label="Утвержденная версия">
                {version}
                {schedule.has_changes.then(|| view! { <span class="cell__sub">"есть изменения"</span> })}
            </Cell>
            <Cell label="Действия" class="cell--actions">
                <a class="button button--s button--accent" href=href>
                    "Посмотреть"
                    <span class="visually-hidden">{name}</span>
                </a>
            </Cell>
        </tr>
    }
}
