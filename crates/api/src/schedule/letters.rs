//! Letters about a schedule.

use super::start_transition::Transition;
use crate::{identity::Acting, letters, problem::ApiResult};
use chrono::NaiveDate;
use mail::{
    Letter,
    letters::{
        ExpertSchedule, ScheduleApprovedExpert, ScheduleApprovedTeacher, ScheduleReturned,
        ScheduleSent, ScheduledCase,
    },
};
use persistence::{
    applications::{Case, assignments_of},
    people,
};
use std::collections::BTreeMap;
use uuid::Uuid;

fn due(transition: &Transition, today: NaiveDate) -> Option<NaiveDate> {
    Some(transition.place.period.starts_on()).filter(|day| *day > today)
}

fn link(transition: &Transition) -> String {
    format!(
        "/schedules/{}/{}",
        transition.place.municipality.id, transition.place.period_row.id
    )
}

pub(super) async fn tell_operators(
    transition: &Transition,
    acting: &Acting,
    teachers: usize,
    note: Option<String>,
    today: NaiveDate,
) -> ApiResult<()> {
    for operator in people::operators(&transition.tx).await? {
        let letter = Letter::ScheduleSent(ScheduleSent {
            name: operator.full_name(),
            municipality: transition.place.municipality.name.clone(),
            period: transition.place.period.label(),
            coordinator: acting.by().1,
            teachers: u32::try_from(teachers).unwrap_or(u32::MAX),
            note: note.clone(),
            due: due(transition, today),
            link: link(transition),
        });
        letters::queue(&transition.tx, &operator, letter, &[]).await?;
    }
    Ok(())
}

/// `reopened`: it was approved.
pub(super) async fn tell_coordinators(
    transition: &Transition,
    remarks: &str,
    reopened: bool,
    today: NaiveDate,
) -> ApiResult<()> {
    for coordinator in
        people::coordinators(&transition.tx, transition.place.municipality.id).await?
    {
        let letter = Letter::ScheduleReturned(ScheduleReturned {
            name: coordinator.full_name(),
            municipality: transition.place.municipality.name.clone(),
            period: transition.place.period.label(),
            remarks: remarks.to_owned(),
            reopened,
            due: due(transition, today),
            link: link(transition),
        });
        letters::queue(&transition.tx, &coordinator, letter, &[]).await?;
    }
    Ok(())
}

/// Teachers and experts get the dates when the schedule is approved.
pub(super) async fn tell_approved(transition: &Transition, cases: &[Case]) -> ApiResult<()> {
    let ids: Vec<Uuid> = cases.iter().map(|case| case.id).collect();
    let assignments = assignments_of(&transition.tx, &ids).await?;
    let mut by_expert: BTreeMap<Uuid, Vec<&Case>> = BTreeMap::new();
    for case in cases {
        let experts: Vec<_> = assignments
            .iter()
            .filter(|one| one.application_id == case.id)
            .collect();
        for expert in &experts {
            by_expert.entry(expert.expert_id).or_default().push(case);
        }
        let Some(teacher) = people::find(&transition.tx, case.teacher_id).await? else {
            continue;
        };
        let letter = Letter::ScheduleApprovedTeacher(ScheduleApprovedTeacher {
            name: teacher.full_name(),
            case_number: case.number()?.to_owned(),
            period: transition.place.period.label(),
            starts_on: starts_on(transition, case),
            experts: experts
                .iter()
                .map(|one| format!("{}, {}", one.full_name, one.printed))
                .collect(),
            link: format!("/applications/{}", case.id),
        });
        letters::queue(&transition.tx, &teacher, letter, &[case.id]).await?;
    }
    for (expert_id, cases) in by_expert {
        let Some(expert) = people::find(&transition.tx, expert_id).await? else {
            continue;
        };
        let letter = Letter::ScheduleApprovedExpert(ScheduleApprovedExpert {
            name: expert.full_name(),
            schedules: vec![ExpertSchedule {
                municipality: transition.place.municipality.name.clone(),
                period: transition.place.period.label(),
                cases: cases
                    .iter()
                    .map(|case| ScheduledCase {
                        teacher: case.full_name(),
                        starts_on: starts_on(transition, case),
                    })
                    .collect(),
            }],
            link: "/".into(),
        });
        let ids: Vec<Uuid> = cases.iter().map(|case| case.id).collect();
        letters::queue(&transition.tx, &expert, letter, &ids).await?;
    }
    Ok(())
}

fn starts_on(transition: &Transition, case: &Case) -> NaiveDate {
    case.starts_on
        .unwrap_or_else(|| transition.place.period.first_working_day())
}
