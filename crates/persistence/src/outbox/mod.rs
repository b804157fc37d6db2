//! The outbox: letters queued in the transaction that causes them, sent later by the worker.

mod claim;
mod queue;

pub use claim::{Claimed, claim, due, failed, given_up, release, renew, sent};
pub use queue::{NewLetter, discard, mergeable, queue, replace, unlink};

use crate::{Store, StoreError, entities};
use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait, EntityTrait, QueryFilter, QueryOrder,
    sea_query::{Expr, ExprTrait, Func},
};
use uuid::Uuid;

/// Where a letter stands.
pub const QUEUED: &str = "queued";
pub const SENT: &str = "sent";
pub const FAILED: &str = "failed";

/// A letter and its fate.
#[derive(Debug, Clone)]
pub struct LetterRow {
    pub id: Uuid,
    pub kind: String,
    pub payload: String,
    pub subject: String,
    pub recipient: String,
    pub state: String,
    pub queued_at: DateTime<Utc>,
    pub sent_at: Option<DateTime<Utc>>,
    pub problem: Option<String>,
}

impl From<entities::letters::Model> for LetterRow {
    fn from(row: entities::letters::Model) -> Self {
        Self {
            id: row.id,
            kind: row.kind,
            payload: row.payload,
            subject: row.subject,
            recipient: row.recipient,
            state: row.state,
            queued_at: row.queued_at,
            sent_at: row.sent_at,
            problem: row.problem,
        }
    }
}

/// The letters of a case, newest first.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn of_application(
    store: &impl Store,
    application_id: Uuid,
) -> Result<Vec<LetterRow>, StoreError> {
    use entities::{letter_cases, letters};
    let ids: Vec<Uuid> = letter_cases::Entity::find()
        .filter(letter_cases::Column::ApplicationId.eq(application_id))
        .all(store.connection())
        .await?
        .into_iter()
        .map(|row| row.letter_id)
        .collect();
    let rows = letters::Entity::find()
        .filter(letters::Column::Id.is_in(ids))
        .order_by_desc(letters::Column::QueuedAt)
        .order_by_desc(letters::Column::Id)
        .all(store.connection())
        .await?;
    Ok(rows.into_iter().map(LetterRow::from).collect())
}

/// The newest letter to an address, in any case of its letters. Once it is sent, its payload is empty.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn latest_to(store: &impl Store, email: &str) -> Result<Option<LetterRow>, StoreError> {
    Ok(all_to(store, email).await?.into_iter().next())
}

/// Every letter to an address, newest first.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn all_to(store: &impl Store, email: &str) -> Result<Vec<LetterRow>, StoreError> {
    use entities::letters::{Column, Entity};
    let address = Expr::expr(Func::lower(Expr::col(Column::Recipient)));
    let rows = Entity::find()
        .filter(address.eq(email.to_lowercase()))
        .order_by_desc(Column::QueuedAt)
        .order_by_desc(Column::Id)
        .all(store.connection())
        .await?;
    Ok(rows.into_iter().map(LetterRow::from).collect())
}

/// Those of these letters that were given up.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn failed_of(
    store: &impl Store,
    ids: &[Uuid],
) -> Result<std::collections::HashSet<Uuid>, StoreError> {
    use entities::letters::{Column, Entity};
    let rows = Entity::find()
        .filter(Column::Id.is_in(ids.iter().copied()))
        .filter(Column::State.eq(FAILED))
        .all(store.connection())
        .await?;
    Ok(rows.into_iter().map(|row| row.id).collect())
}
