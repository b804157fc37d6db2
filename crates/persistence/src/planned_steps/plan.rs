//! Planning and cancelling.

use super::{NewStep, Step};
use crate::{Store, StoreError, WriteTx, entities};
use domain::applications::planned::{RowOutcome, StepStatus};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QuerySelect,
};
use uuid::Uuid;

/// Rows of one statement: SQLite takes 32,766 values at most.
const AT_ONCE: usize = 500;

/// # Errors
/// [`StoreError::Database`].
pub async fn plan(tx: &WriteTx, new: NewStep) -> Result<Uuid, StoreError> {
    use entities::{planned_step_items, planned_steps};
    let id = tx.new_id();
    let reason = new.what.reason();
    let step = planned_steps::ActiveModel {
        id: Set(id),
        kind: Set(new.what.kind().code().to_owned()),
        state: Set(StepStatus::Planned.code().to_owned()),
        planned_by: Set(new.by.id),
        grant_id: Set(new.grant_id),
        planned_by_name: Set(new.by.name),
        role: Set(new.by.role.code().to_owned()),
        planned_at: Set(tx.at()),
        due_at: Set(new.due_at),
        reason: Set(reason.map(|reason| reason.kind().code().to_owned())),
        comment: Set(reason.and_then(|reason| reason.comment().map(str::to_owned))),
        started_at: Set(None),
        lease_until: Set(None),
        ended_at: Set(None),
    };
    planned_steps::Entity::insert(step)
        .exec_without_returning(tx.connection())
        .await?;
    let rows: Vec<_> = (0..)
        .zip(new.rows)
        .map(|(place, row)| {
            let (outcome, reason, message) = match row.skipped {
                Some((reason, words)) => (RowOutcome::Skipped, Some(reason), Some(words)),
                None => (RowOutcome::Waiting, None, None),
            };
            planned_step_items::ActiveModel {
                step_id: Set(id),
                application_id: Set(row.application_id),
                place: Set(place),
                version: Set(row.version),
                outcome: Set(outcome.code().to_owned()),
                reason: Set(reason.map(|reason| reason.code().to_owned())),
                message: Set(message),
                number: Set(None),
            }
        })
        .collect();
    for part in rows.chunks(AT_ONCE) {
        planned_step_items::Entity::insert_many(part.to_vec())
            .exec_without_returning(tx.connection())
            .await?;
    }
    Ok(id)
}

/// A person's step under its lock.
///
/// # Errors
/// [`StoreError::Database`], [`StoreError::Impossible`].
pub async fn lock(
    tx: &WriteTx,
    id: Uuid,
    person_id: Uuid,
    grant_id: Uuid,
) -> Result<Option<Step>, StoreError> {
    use entities::planned_steps::{Column, Entity};
    let mut query = Entity::find_by_id(id)
        .filter(Column::PlannedBy.eq(person_id))
        .filter(Column::GrantId.eq(grant_id));
    if tx.is_postgres() {
        query = query.lock_exclusive();
    }
    let row = query.one(tx.connection()).await?;
    row.map(Step::try_from).transpose()
}

/// It will not be performed. The caller holds its lock.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn cancel(tx: &WriteTx, id: Uuid) -> Result<(), StoreError> {
    let row = entities::planned_steps::ActiveModel {
        id: Set(id),
        state: Set(StepStatus::Cancelled.code().to_owned()),
        ended_at: Set(Some(tx.at())),
        ..Default::default()
    };
    row.update(tx.connection()).await?;
    Ok(())
}
