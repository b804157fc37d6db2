//! The letter to the teacher whose approved dates or experts are others now.

use crate::{letters, problem::ApiResult, reference::label};
use domain::schedule::ScheduleState;
use mail::{Letter, letters::PlanChangedTeacher};
use persistence::{WriteTx, applications::Found, people, reference, schedule};
use uuid::Uuid;

/// Only where the schedule was approved: its letter named what has changed. Until then the teacher was promised nothing.
pub(crate) async fn tell_teacher(tx: &WriteTx, before: &Found, now: &Found) -> ApiResult<()> {
    let case = &before.case;
    let Some(period_id) = case.period_id else {
        return Ok(());
    };
    let state = schedule::state(tx, case.municipality_id, period_id).await?;
    if state != ScheduleState::Approved || says(before) == says(now) {
        return Ok(());
    }
    let Some(teacher) = people::find(tx, case.teacher_id).await? else {
        return Ok(());
    };
    let period = match now.case.period_id {
        Some(id) => reference::period(tx, id).await?.map(label),
        None => None,
    };
    let letter = Letter::PlanChangedTeacher(PlanChangedTeacher {
        name: teacher.full_name(),
        case_number: case.number()?.to_owned(),
        period,
        starts_on: now.case.starts_on,
        experts: now
            .experts
            .iter()
            .map(|one| format!("{}, {}", one.full_name, one.printed))
            .collect(),
        link: format!("/applications/{}", case.id),
    });
    letters::queue(tx, &teacher, letter, &[case.id]).await
}

/// What of a plan the teacher is told; the order of the experts is not.
fn says(found: &Found) -> impl PartialEq + use<> {
    let mut experts: Vec<Uuid> = found.experts.iter().map(|one| one.expert_id).collect();
    experts.sort_unstable();
    (found.case.period_id, found.case.starts_on, experts)
}
