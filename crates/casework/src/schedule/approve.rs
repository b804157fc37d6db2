//! «Утвердить».

use super::Transition;
use crate::{CaseworkResult, letters};
use chrono::NaiveDate;
use mail::{
    Letter,
    letters::{ExpertSchedule, ScheduleApprovedExpert, ScheduleApprovedTeacher, ScheduledCase},
};
use persistence::{
    applications::{Case, assignments_of},
    people, schedule,
};
use std::collections::BTreeMap;
use uuid::Uuid;

/// What is frozen.
#[derive(Debug)]
pub struct Version {
    pub number: i32,
    /// The content as JSON.
    pub frozen: String,
    pub pdf_sha256: String,
}

/// Freezes the next numbered version; teachers and experts get the dates. `cases`: those that stand in it.
///
/// # Errors
/// [`persistence::StoreError::Stale`].
pub async fn approve(transition: &Transition, cases: &[Case], version: Version) -> CaseworkResult {
    let Transition {
        tx,
        schedule,
        permit,
        by,
        ..
    } = transition;
    let number = version.number;
    let Version {
        frozen, pdf_sha256, ..
    } = version;
    schedule::approve(tx, permit, schedule, number, by, pdf_sha256, frozen).await?;
    let note = format!("версия {number}");
    transition.record_history(cases, Some(note)).await?;
    tell_approved(transition, cases).await
}

/// Teachers and experts get the dates when the schedule is approved.
async fn tell_approved(transition: &Transition, cases: &[Case]) -> CaseworkResult {
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
