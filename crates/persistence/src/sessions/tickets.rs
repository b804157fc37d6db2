//! Tickets: a minute in which a browser may open one download of a session without a header.

use crate::{Store, StoreError, WriteTx, entities};
use chrono::{DateTime, Duration, Utc};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use uuid::Uuid;

/// # Errors
/// [`StoreError::Database`].
pub async fn issue_ticket(
    tx: &WriteTx,
    session_id: Uuid,
    digest: String,
    path: String,
    lasts: Duration,
) -> Result<(), StoreError> {
    use entities::tickets::{ActiveModel, Column, Entity};
    Entity::delete_many()
        .filter(Column::ExpiresAt.lt(tx.at()))
        .exec(tx.connection())
        .await?;
    let row = ActiveModel {
        digest: Set(digest),
        session_id: Set(session_id),
        path: Set(path),
        expires_at: Set(tx.at() + lasts),
    };
    Entity::insert(row)
        .exec_without_returning(tx.connection())
        .await?;
    Ok(())
}

/// The session that a ticket for this path belongs to.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn ticket_session(
    store: &impl Store,
    digest: &str,
    path: &str,
    now: DateTime<Utc>,
) -> Result<Option<Uuid>, StoreError> {
    use entities::tickets::{Column, Entity};
    let row = Entity::find_by_id(digest.to_owned())
        .filter(Column::Path.eq(path))
        .filter(Column::ExpiresAt.gt(now))
        .one(store.connection())
        .await?;
    Ok(row.map(|row| row.session_id))
}
