//! Claiming, and what became of it.

use super::{FAILED, QUEUED, SENT};
use crate::{Store, StoreError, WriteTx, entities};
use chrono::{DateTime, Duration, Utc};
use sea_orm::{
    ActiveModelTrait,
    ActiveValue::Set,
    ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{LockBehavior, LockType},
};
use uuid::Uuid;

/// How long a letter stays with a worker that no longer renews its lease: it died, or was stopped before the server's answer.
const LEASE: Duration = Duration::minutes(2);

/// A letter to send now.
#[derive(Debug, Clone)]
pub struct Claimed {
    pub id: Uuid,
    pub payload: String,
    pub recipient: String,
    pub application_id: Option<Uuid>,
    /// Tries before this one.
    pub attempts: i32,
    pub queued_at: DateTime<Utc>,
}

/// Whether a letter is due: asked without the write lock.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn due(store: &impl Store, now: DateTime<Utc>) -> Result<bool, StoreError> {
    let row = entities::letters::Entity::find()
        .filter(free(now))
        .one(store.connection())
        .await?;
    Ok(row.is_some())
}

fn free(now: DateTime<Utc>) -> Condition {
    use entities::letters::Column;
    let unheld = Condition::any()
        .add(Column::LeaseUntil.is_null())
        .add(Column::LeaseUntil.lt(now));
    Condition::all()
        .add(Column::State.eq(QUEUED))
        .add(Column::NotBefore.lte(now))
        .add(unheld)
}

/// Takes up to `most` letters that are due, each under a lease.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn claim(tx: &WriteTx, most: u64) -> Result<Vec<Claimed>, StoreError> {
    use entities::letters::{ActiveModel, Column, Entity};
    let mut query = Entity::find()
        .filter(free(tx.at()))
        .order_by_asc(Column::NotBefore)
        .limit(most);
    if tx.is_postgres() {
        query = query.lock_with_behavior(LockType::Update, LockBehavior::SkipLocked);
    }
    let rows = query.all(tx.connection()).await?;
    for row in &rows {
        let lease = ActiveModel {
            id: Set(row.id),
            lease_until: Set(Some(tx.at() + LEASE)),
            ..Default::default()
        };
        lease.update(tx.connection()).await?;
    }
    Ok(rows
        .into_iter()
        .map(|row| Claimed {
            id: row.id,
            payload: row.payload,
            recipient: row.recipient,
            application_id: row.application_id,
            attempts: row.attempts,
            queued_at: row.queued_at,
        })
        .collect())
}

/// The lease begins anew while the letter is on its way.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn renew(tx: &WriteTx, id: Uuid) -> Result<(), StoreError> {
    use entities::letters::{ActiveModel, Column, Entity};
    let lease = ActiveModel {
        lease_until: Set(Some(tx.at() + LEASE)),
        ..Default::default()
    };
    Entity::update_many()
        .set(lease)
        .filter(Column::Id.eq(id))
        .filter(Column::State.eq(QUEUED))
        // What has just been given back stays free.
        .filter(Column::LeaseUntil.is_not_null())
        .exec(tx.connection())
        .await?;
    Ok(())
}

/// Gives a lease back: the letter waits as before.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn release(tx: &WriteTx, id: Uuid) -> Result<(), StoreError> {
    let row = entities::letters::ActiveModel {
        lease_until: Set(None),
        ..Default::default()
    };
    record(tx, id, row).await
}

/// It went out. What it said is forgotten where it held a link.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn sent(tx: &WriteTx, letter: &Claimed) -> Result<(), StoreError> {
    let row = entities::letters::ActiveModel {
        state: Set(SENT.to_owned()),
        attempts: Set(letter.attempts + 1),
        sent_at: Set(Some(tx.at())),
        lease_until: Set(None),
        problem: Set(None),
        payload: Set(String::new()),
        ..Default::default()
    };
    record(tx, letter.id, row).await
}

/// It did not go out this time; the next try is at `next`.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn failed(
    tx: &WriteTx,
    letter: &Claimed,
    problem: String,
    next: DateTime<Utc>,
) -> Result<(), StoreError> {
    let row = entities::letters::ActiveModel {
        attempts: Set(letter.attempts + 1),
        not_before: Set(next),
        lease_until: Set(None),
        problem: Set(Some(problem)),
        ..Default::default()
    };
    record(tx, letter.id, row).await
}

/// It will not go out: the recipient is refused.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn given_up(tx: &WriteTx, letter: &Claimed, problem: String) -> Result<(), StoreError> {
    let row = entities::letters::ActiveModel {
        state: Set(FAILED.to_owned()),
        attempts: Set(letter.attempts + 1),
        lease_until: Set(None),
        problem: Set(Some(problem)),
        ..Default::default()
    };
    record(tx, letter.id, row).await
}

/// What is known already stays: the letter may have gone by another worker, or away with its person.
async fn record(
    tx: &WriteTx,
    id: Uuid,
    row: entities::letters::ActiveModel,
) -> Result<(), StoreError> {
    use entities::letters::{Column, Entity};
    Entity::update_many()
        .set(row)
        .filter(Column::Id.eq(id))
        .filter(Column::State.eq(QUEUED))
        .exec(tx.connection())
        .await?;
    Ok(())
}
