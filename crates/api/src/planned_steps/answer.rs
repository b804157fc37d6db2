//! Steps and rows as they are answered.

use crate::problem::ApiResult;
use casework::planned::PreviewRow;
use chrono::{DateTime, Utc};
use contract::planned_steps::{PlannedRow, PlannedStep};
use domain::{
    applications::planned::{RowOutcome, SkipReason},
    reasons::Reason,
};
use persistence::{
    Store,
    planned_steps::{self, Step},
};
use std::collections::HashMap;
use uuid::Uuid;

pub(super) fn row_json(row: PreviewRow) -> PlannedRow {
    let case = row.found.map(|found| found.case);
    let (reason, message) = row.skipped.unzip();
    PlannedRow {
        application_id: row.wanted.id,
        full_name: case.as_ref().map(|case| case.full_name()),
        case_number: case.and_then(|case| case.case_number),
        outcome: if reason.is_some() {
            RowOutcome::Skipped
        } else {
            RowOutcome::Waiting
        },
        skip_reason: reason,
        message,
        registration_number: None,
    }
}

/// The steps with their rows, in two statements.
pub(super) async fn steps(
    store: &impl Store,
    steps: Vec<Step>,
    now: DateTime<Utc>,
) -> ApiResult<Vec<PlannedStep>> {
    let ids: Vec<Uuid> = steps.iter().map(|step| step.id).collect();
    let names: HashMap<Uuid, (String, Option<String>)> = planned_steps::names(store, &ids)
        .await?
        .into_iter()
        .map(|(id, name, number)| (id, (name, number)))
        .collect();
    let mut rows: HashMap<Uuid, Vec<PlannedRow>> = HashMap::new();
    for row in planned_steps::rows_of(store, &ids).await? {
        let step = row.step_id;
        rows.entry(step).or_default().push(shown(row, &names));
    }
    Ok(steps
        .into_iter()
        .map(|step| {
            let rows = rows.remove(&step.id).unwrap_or_default();
            answer(step, rows, now)
        })
        .collect())
}

fn shown(
    row: planned_steps::PlannedRow,
    names: &HashMap<Uuid, (String, Option<String>)>,
) -> PlannedRow {
    // Whoever could not see the case learns nothing of it later, either.
    let named = names
        .get(&row.application_id)
        .filter(|_| row.reason != Some(SkipReason::NotVisible));
    PlannedRow {
        application_id: row.application_id,
        full_name: named.map(|(name, _)| name.clone()),
        case_number: named.and_then(|(_, number)| number.clone()),
        outcome: row.outcome,
        skip_reason: row.reason,
        message: row.message,
        registration_number: row.number,
    }
}

fn answer(step: Step, rows: Vec<PlannedRow>, now: DateTime<Utc>) -> PlannedStep {
    let count = |outcome| {
        let rows = rows.iter().filter(|row| row.outcome == outcome);
        u64::try_from(rows.count()).unwrap_or_default()
    };
    // Whole seconds, rounded up: while it says 1 it can still be cancelled.
    let left = (step.due_at - now).num_milliseconds().max(0);
    let reason = step.what.reason();
    PlannedStep {
        id: step.id,
        kind: step.what.kind(),
        state: step.state,
        planned_at: step.planned_at,
        due_at: step.due_at,
        seconds_left: u64::try_from(left).unwrap_or_default().div_ceil(1000),
        ended_at: step.ended_at,
        reason_code: reason.map(Reason::kind),
        comment: reason.and_then(|reason| reason.comment().map(str::to_owned)),
        waiting: count(RowOutcome::Waiting),
        done: count(RowOutcome::Done),
        skipped: count(RowOutcome::Skipped),
        rows,
    }
}
