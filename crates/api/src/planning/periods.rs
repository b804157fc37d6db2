//! The periods to choose from, with the suggestion and its reason.

use super::whom::closed;
use crate::{identity::Acting, problem::ApiResult};
use chrono::NaiveDate;
use contract::planning::PeriodOption;
use domain::{
    periods::{DECISION_DAYS, Period, PlanningFacts, advise},
    roles::Role,
    schedule::ScheduleState,
};
use persistence::{
    Store,
    applications::Case,
    reference::{self, PeriodRow},
    schedule,
};
use uuid::Uuid;

/// Those that have not ended, and the one that is chosen; a locked one of the coordinator's is not suggested.
pub(super) async fn options(
    store: &impl Store,
    acting: &Acting,
    case: &Case,
    today: NaiveDate,
) -> ApiResult<Vec<PeriodOption>> {
    let rows: Vec<(PeriodRow, Period)> = reference::periods(store)
        .await?
        .into_iter()
        .filter(|row| row.ends_on >= today || case.period_id == Some(row.id))
        .filter_map(|row| Some((row, Period::new(row.starts_on, row.ends_on).ok()?)))
        .collect();
    let schedules = schedule::all(store, Some(case.municipality_id)).await?;
    let state = |id: Uuid| {
        let found = schedules.iter().find(|schedule| schedule.period_id == id);
        found.map_or(ScheduleState::Open, |schedule| schedule.state)
    };
    let locks = acting.actor.role != Role::Operator;
    let facts = PlanningFacts {
        today,
        filed_on: case.filed_on.unwrap_or(today),
        category_ends_on: case.held_until,
        decision_days: DECISION_DAYS,
    };
    let periods: Vec<Period> = rows.iter().map(|(_, period)| *period).collect();
    let open = |period: &Period| {
        let own = rows.iter().find(|(_, one)| one == period);
        !locks || !own.is_some_and(|(row, _)| state(row.id).is_locked())
    };
    let mut options = Vec::new();
    for ((row, period), advice) in rows.iter().zip(advise(&periods, facts, open)) {
        let schedule_state = state(row.id);
        options.push(PeriodOption {
            id: row.id,
            label: row.label(),
            starts_on: row.starts_on,
            ends_on: row.ends_on,
            first_working_day: period.first_working_day(),
            fit: advice.fit,
            reason: advice.reason,
            schedule_state,
            closed: match locks {
                true => closed(store, schedule_state).await?,
                false => None,
            },
        });
    }
    Ok(options)
}
