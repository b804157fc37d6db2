//! Period, start and experts.

use super::experts::{Chosen, tell_experts};
use crate::{CaseworkError, CaseworkResult, Transition, letters};
use chrono::NaiveDate;
use domain::{calendar::short_date, schedule::ScheduleState};
use mail::{Letter, letters::PlanChangedTeacher};
use persistence::{
    Store, WriteTx,
    applications::{self, Found},
    people, reference, schedule,
};
use uuid::Uuid;

/// A plan as it shall be; what is not in it is open.
#[derive(Debug)]
pub struct Plan {
    pub period: Option<(Uuid, NaiveDate)>,
    pub experts: Vec<Chosen>,
    /// The empty places are the operator's to fill.
    pub left_to_operator: bool,
}

/// Who is new among the experts hears of the case, and who is off it too.
///
/// # Errors
/// [`persistence::StoreError::Stale`].
pub async fn plan(transition: &Transition, plan: &Plan) -> CaseworkResult {
    let Transition { tx, permit, by, .. } = transition;
    let case = transition.case();
    let named = plan.experts.iter().map(Chosen::assignment).collect();
    applications::plan(tx, permit, case, by, plan.period, named).await?;
    applications::request_experts(tx, case.id, plan.left_to_operator).await?;
    transition
        .record_history(Some(note(tx, plan).await?))
        .await?;
    tell_experts(tx, &transition.found, &plan.experts).await
}

/// Another period, with the experts as they are. `label`: the period in words.
///
/// # Errors
/// [`persistence::StoreError::Stale`].
pub async fn plan_period(
    transition: &Transition,
    period: (Uuid, NaiveDate),
    label: &str,
) -> CaseworkResult {
    let Transition { tx, permit, .. } = transition;
    applications::plan_period(tx, permit, transition.case(), period).await?;
    let start = short_date(period.1);
    let note = format!("{label}, начало {start}; специалисты без изменений");
    transition.record_history(Some(note)).await
}

async fn note(store: &impl Store, plan: &Plan) -> CaseworkResult<String> {
    let period = match plan.period {
        Some((id, day)) => {
            let row = reference::period(store, id)
                .await?
                .ok_or(CaseworkError::Missing("period"))?;
            format!("{}, начало {}", row.label(), short_date(day))
        }
        None => "период не выбран".to_owned(),
    };
    let names: Vec<String> = plan.experts.iter().map(Chosen::words).collect();
    let names = if names.is_empty() {
        "специалисты не назначены".to_owned()
    } else {
        names.join(", ")
    };
    let rest = if plan.left_to_operator {
        "; остальных назначит оператор"
    } else {
        ""
    };
    Ok(format!("{period}; {names}{rest}"))
}

/// To the teacher whose approved dates or experts are others now. Until a schedule is approved the teacher was promised nothing.
///
/// # Errors
/// [`CaseworkError::Store`].
pub async fn tell_of_changed_plan(tx: &WriteTx, before: &Found, now: &Found) -> CaseworkResult {
    let case = &before.case;
    let Some(period_id) = case.period_id else {
        return Ok(());
    };
    let state = schedule::state(tx, case.municipality_id, period_id).await?;
    if state != ScheduleState::Approved || told(before) == told(now) {
        return Ok(());
    }
    let Some(teacher) = people::find(tx, case.teacher_id).await? else {
        return Ok(());
    };
    let period = match now.case.period_id {
        Some(id) => reference::period(tx, id).await?.map(|row| row.label()),
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
fn told(found: &Found) -> impl PartialEq + use<> {
    let mut experts: Vec<Uuid> = found.experts.iter().map(|one| one.expert_id).collect();
    experts.sort_unstable();
    (found.case.period_id, found.case.starts_on, experts)
}
