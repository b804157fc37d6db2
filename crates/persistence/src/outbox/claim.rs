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

/// How long a worker may take before another one tries.
const LEASE: Duration = Duration::minutes(5);

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

/// Gives a lease back: the letter waits as before.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn release(tx: &WriteTx, id: Uuid) -> Result<(), StoreError> {
    let row = entities::letters::ActiveModel {
        id: Set(id),
        lease_until: Set(None),
        ..Default::default()
    };
    row.update(tx.connection()).await?;
    Ok(())
}

/// Takes up to `most` letters that are due, each under a lease.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn claim(tx: &WriteTx, most: u64) -> Result<Vec<Claimed>, StoreError> {
    use entities::letters::{ActiveModel, Column, Entity};
    let free = Condition::any()
        .add(Column::LeaseUntil.is_null())
        .add(Column::LeaseUntil.lt(tx.at()));
    let mut query = Entity::find()
        .filter(Column::State.eq(QUEUED))
        .filter(Column::NotBefore.lte(tx.at()))
        .filter(free)
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

/// It went out. What it said is forgotten where it held a link.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn sent(tx: &WriteTx, letter: &Claimed) -> Result<(), StoreError> {
    let row = entities::letters::ActiveModel {
        id: Set(letter.id),
        state: Set(SENT.to_owned()),
        attempts: Set(letter.attempts + 1),
        sent_at: Set(Some(tx.at())),
        lease_until: Set(None),
        problem: Set(None),
        payload: Set(String::new()),
        ..Default::default()
    };
    row.update(tx.connection()).await?;
    Ok(())
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
        id: Set(letter.id),
        attempts: Set(letter.attempts + 1),
        not_before: Set(next),
        lease_until: Set(None),
        problem: Set(Some(problem)),
        ..Default::default()
    };
    row.update(tx.connection()).await?;
    Ok(())
}

/// It will not go out: the address is refused, or ten tries failed.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn given_up(tx: &WriteTx, letter: &Claimed, problem: String) -> Result<(), StoreError> {
    let row = entities::letters::ActiveModel {
        id: Set(letter.id),
        state: Set(FAILED.to_owned()),
        attempts: Set(letter.attempts + 1),
        lease_until: Set(None),
        problem: Set(Some(problem)),
        ..Default::default()
    };
    row.update(tx.connection()).await?;
    Ok(())
}
