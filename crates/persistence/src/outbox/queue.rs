//! Queueing.

use super::{LetterRow, QUEUED};
use crate::{Store, StoreError, WriteTx, entities};
use chrono::Duration;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect,
};
use uuid::Uuid;

/// Letters of one kind to one person within this time become one.
pub const MERGE_WINDOW: Duration = Duration::minutes(10);

/// A letter to queue.
#[derive(Debug, Clone)]
pub struct NewLetter {
    pub kind: &'static str,
    /// The letter's JSON.
    pub payload: String,
    pub subject: String,
    pub recipient: String,
    pub person_id: Option<Uuid>,
    pub application_ids: Vec<Uuid>,
    /// Set: it waits for others of its key to the same person.
    pub merge_key: Option<&'static str>,
}

/// # Errors
/// [`StoreError::Database`].
pub async fn queue(tx: &WriteTx, letter: NewLetter) -> Result<Uuid, StoreError> {
    let id = tx.new_id();
    let wait = if letter.merge_key.is_some() {
        MERGE_WINDOW
    } else {
        Duration::zero()
    };
    let row = entities::letters::ActiveModel {
        id: Set(id),
        kind: Set(letter.kind.to_owned()),
        payload: Set(letter.payload),
        subject: Set(letter.subject),
        recipient: Set(letter.recipient),
        person_id: Set(letter.person_id),
        application_id: Set(letter.application_ids.first().copied()),
        merge_key: Set(letter.merge_key.map(str::to_owned)),
        state: Set(QUEUED.to_owned()),
        attempts: Set(0),
        queued_at: Set(tx.at()),
        not_before: Set(tx.at() + wait),
        lease_until: Set(None),
        sent_at: Set(None),
        problem: Set(None),
    };
    entities::letters::Entity::insert(row)
        .exec_without_returning(tx.connection())
        .await?;
    link(tx, id, &letter.application_ids).await?;
    Ok(id)
}

async fn link(tx: &WriteTx, letter_id: Uuid, application_ids: &[Uuid]) -> Result<(), StoreError> {
    use entities::letter_cases::{ActiveModel, Entity};
    for application_id in application_ids {
        let row = ActiveModel {
            letter_id: Set(letter_id),
            application_id: Set(*application_id),
        };
        Entity::insert(row)
            .on_conflict_do_nothing()
            .exec_without_returning(tx.connection())
            .await?;
    }
    Ok(())
}

/// A letter of this key to this person that still waits, under its lock.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn mergeable(
    tx: &WriteTx,
    person_id: Uuid,
    merge_key: &str,
) -> Result<Option<LetterRow>, StoreError> {
    use entities::letters::{Column, Entity};
    let mut query = Entity::find()
        .filter(Column::PersonId.eq(person_id))
        .filter(Column::MergeKey.eq(merge_key))
        .filter(Column::State.eq(QUEUED))
        .filter(Column::Attempts.eq(0))
        .filter(Column::NotBefore.gt(tx.at()))
        .order_by_desc(Column::QueuedAt);
    if tx.is_postgres() {
        query = query.lock_exclusive();
    }
    Ok(query.one(tx.connection()).await?.map(LetterRow::from))
}

/// Puts merged words into a waiting letter; it keeps its time.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn replace(
    tx: &WriteTx,
    id: Uuid,
    payload: String,
    subject: String,
    application_ids: &[Uuid],
) -> Result<(), StoreError> {
    let row = entities::letters::ActiveModel {
        id: Set(id),
        payload: Set(payload),
        subject: Set(subject),
        ..Default::default()
    };
    row.update(tx.connection()).await?;
    link(tx, id, application_ids).await
}

/// The letter no longer speaks of this case.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn unlink(tx: &WriteTx, id: Uuid, application_id: Uuid) -> Result<(), StoreError> {
    use entities::letter_cases::{Column, Entity};
    Entity::delete_many()
        .filter(Column::LetterId.eq(id))
        .filter(Column::ApplicationId.eq(application_id))
        .exec(tx.connection())
        .await?;
    Ok(())
}

/// Drops a letter that still waits and has nothing left to say.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn discard(tx: &WriteTx, id: Uuid) -> Result<(), StoreError> {
    use entities::{letter_cases, letters};
    letter_cases::Entity::delete_many()
        .filter(letter_cases::Column::LetterId.eq(id))
        .exec(tx.connection())
        .await?;
    letters::Entity::delete_by_id(id)
        .exec(tx.connection())
        .await?;
    Ok(())
}
