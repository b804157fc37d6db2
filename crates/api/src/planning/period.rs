//! The period of a plan and its start.

use super::whom::closed;
use crate::{
    identity::Acting,
    problem::{ApiError, ApiResult, Code},
};
use chrono::NaiveDate;
use contract::applications::Plan;
use domain::{periods::Period, roles::Role};
use persistence::{WriteTx, applications::Case, reference, schedule};
use uuid::Uuid;

/// The periods whose schedules change, each once and in one order: two plans that move cases against each other never
/// wait for each other.
pub(crate) fn touched(case: &Case, new: Option<Uuid>) -> Vec<Uuid> {
    let mut ids: Vec<Uuid> = [case.period_id, new].into_iter().flatten().collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}

/// Locks the schedules that the case leaves and enters; both must be the coordinator's.
pub(crate) async fn lock_schedules(
    tx: &WriteTx,
    case: &Case,
    acting: &Acting,
    new: Option<Uuid>,
) -> ApiResult<()> {
    for id in touched(case, new) {
        let schedule = schedule::lock(tx, case.municipality_id, id).await?;
        if acting.actor.role != Role::Operator
            && let Some(words) = closed(tx, schedule.state).await?
        {
            return Err(ApiError::new(Code::ScheduleLocked, words));
        }
    }
    Ok(())
}

/// The chosen period with its start, under the locks of the schedules that it touches.
pub(crate) async fn chosen(
    tx: &WriteTx,
    case: &Case,
    acting: &Acting,
    body: &Plan,
) -> ApiResult<Option<(Uuid, NaiveDate)>> {
    let row = match body.period_id {
        Some(id) => {
            let unknown = || ApiError::field("period_id", "unknown", "Выберите период из списка");
            Some(reference::period(tx, id).await?.ok_or_else(unknown)?)
        }
        None => None,
    };
    lock_schedules(tx, case, acting, body.period_id).await?;
    let Some(row) = row else {
        return match body.starts_on {
            Some(_) => Err(ApiError::field(
                "starts_on",
                "period_required",
                "Сначала выберите период",
            )),
            None => Ok(None),
        };
    };
    let period = Period::new(row.starts_on, row.ends_on).map_err(ApiError::internal)?;
    let starts_on = body.starts_on.unwrap_or_else(|| period.first_working_day());
    if !period.contains(starts_on) {
        let words = "Дата начала должна быть внутри периода";
        return Err(ApiError::field("starts_on", "outside_period", words));
    }
    Ok(Some((row.id, starts_on)))
}
