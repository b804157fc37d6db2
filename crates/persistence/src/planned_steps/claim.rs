//! Performing: one worker holds a step under a lease, and each row is taken and recorded in the transaction of its move.

use super::{Outcome, PlannedRow, Step};
use crate::{Store, StoreError, WriteTx, entities};
use chrono::Duration;
use domain::applications::planned::{RowOutcome, StepStatus};
use sea_orm::{
    ActiveModelTrait,
    ActiveValue::Set,
    ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{LockBehavior, LockType},
};
use uuid::Uuid;

/// How long a worker may take over one row before another one goes on.
const LEASE: Duration = Duration::minutes(1);

/// Takes a step that is due and that no living worker holds.
///
/// # Errors
/// [`StoreError::Database`], [`StoreError::Impossible`].
pub async fn claim(tx: &WriteTx) -> Result<Option<Step>, StoreError> {
    use entities::planned_steps::{ActiveModel, Column, Entity};
    let free = Condition::any()
        .add(Column::LeaseUntil.is_null())
        .add(Column::LeaseUntil.lt(tx.at()));
    let mut query = Entity::find()
        .filter(Column::State.eq(StepStatus::Planned.code()))
        .filter(Column::DueAt.lte(tx.at()))
        .filter(free)
        .order_by_asc(Column::DueAt)
        .order_by_asc(Column::Id)
        .limit(1);
    if tx.is_postgres() {
        query = query.lock_with_behavior(LockType::Update, LockBehavior::SkipLocked);
    }
    let Some(row) = query.one(tx.connection()).await? else {
        return Ok(None);
    };
    let started = ActiveModel {
        id: Set(row.id),
        started_at: Set(row.started_at.or(Some(tx.at()))),
        lease_until: Set(Some(tx.at() + LEASE)),
        ..Default::default()
    };
    started.update(tx.connection()).await?;
    Ok(Some(Step::try_from(row)?))
}

/// The lease begins anew; the step's row stays locked until the transaction ends, so that two workers never take one row.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn hold(tx: &WriteTx, id: Uuid) -> Result<(), StoreError> {
    lease(tx, id, Some(tx.at() + LEASE)).await
}

/// Another worker may go on at once.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn release(tx: &WriteTx, id: Uuid) -> Result<(), StoreError> {
    lease(tx, id, None).await
}

async fn lease(
    tx: &WriteTx,
    id: Uuid,
    until: Option<chrono::DateTime<chrono::Utc>>,
) -> Result<(), StoreError> {
    let row = entities::planned_steps::ActiveModel {
        id: Set(id),
        lease_until: Set(until),
        ..Default::default()
    };
    row.update(tx.connection()).await?;
    Ok(())
}

/// The first row that waits. The caller holds the step.
///
/// # Errors
/// [`StoreError::Database`], [`StoreError::Impossible`].
pub async fn next(tx: &WriteTx, step_id: Uuid) -> Result<Option<PlannedRow>, StoreError> {
    use entities::planned_step_items::{Column, Entity};
    let row = Entity::find()
        .filter(Column::StepId.eq(step_id))
        .filter(Column::Outcome.eq(RowOutcome::Waiting.code()))
        .order_by_asc(Column::Place)
        .one(tx.connection())
        .await?;
    row.map(PlannedRow::try_from).transpose()
}

/// Writes what became of a row.
///
/// # Errors
/// [`StoreError::Database`]; [`StoreError::Stale`] when it does not wait any more.
pub async fn record(tx: &WriteTx, row: &PlannedRow, outcome: Outcome) -> Result<(), StoreError> {
    use entities::planned_step_items::{ActiveModel, Column, Entity};
    let (outcome, reason, message, number) = match outcome {
        Outcome::Done(number) => (RowOutcome::Done, None, None, number),
        Outcome::Skipped(reason, words) => (RowOutcome::Skipped, Some(reason), Some(words), None),
    };
    let change = ActiveModel {
        outcome: Set(outcome.code().to_owned()),
        reason: Set(reason.map(|reason| reason.code().to_owned())),
        message: Set(message),
        number: Set(number),
        ..Default::default()
    };
    let done = Entity::update_many()
        .set(change)
        .filter(Column::StepId.eq(row.step_id))
        .filter(Column::ApplicationId.eq(row.application_id))
        .filter(Column::Outcome.eq(RowOutcome::Waiting.code()))
        .exec(tx.connection())
        .await?;
    if done.rows_affected == 1 {
        Ok(())
    } else {
        Err(StoreError::Stale)
    }
}

/// Nothing of it waits any more.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn finish(tx: &WriteTx, id: Uuid) -> Result<(), StoreError> {
    let row = entities::planned_steps::ActiveModel {
        id: Set(id),
        state: Set(StepStatus::Done.code().to_owned()),
        lease_until: Set(None),
        ended_at: Set(Some(tx.at())),
        ..Default::default()
    };
    row.update(tx.connection()).await?;
    Ok(())
}
