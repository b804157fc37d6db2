//! Refresh tokens: rotated at each use, with a grace window for parallel tabs and detection of reuse.

use crate::{Store, StoreError, WriteTx, entities};
use chrono::Duration;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QuerySelect, sea_query::Expr,
};
use uuid::Uuid;

/// How long a rotated token still answers with the same successor.
const GRACE: Duration = Duration::seconds(30);

/// What becomes of a presented token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rotation {
    /// Nobody knows it.
    Unknown,
    /// Good: the successor is to be sent.
    Rotated(Uuid),
    /// Its successor was used already, or the grace is over: somebody has a copy.
    Reused(Uuid),
}

/// # Errors
/// [`StoreError::Database`].
pub async fn issue(tx: &WriteTx, session_id: Uuid, digest: String) -> Result<(), StoreError> {
    let row = entities::refresh_tokens::ActiveModel {
        digest: Set(digest),
        session_id: Set(session_id),
        issued_at: Set(tx.at()),
        used_at: Set(None),
    };
    entities::refresh_tokens::Entity::insert(row)
        .exec_without_returning(tx.connection())
        .await?;
    Ok(())
}

/// Exchanges a token for its successor, whose digest the caller derives from the token itself.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn rotate(
    tx: &WriteTx,
    digest: &str,
    successor_digest: &str,
) -> Result<Rotation, StoreError> {
    use entities::refresh_tokens::{Column, Entity};
    let mut query = Entity::find_by_id(digest.to_owned());
    if tx.is_postgres() {
        query = query.lock_exclusive();
    }
    let Some(row) = query.one(tx.connection()).await? else {
        return Ok(Rotation::Unknown);
    };
    let Some(used_at) = row.used_at else {
        Entity::update_many()
            .col_expr(Column::UsedAt, Expr::value(tx.at()))
            .filter(Column::Digest.eq(digest))
            .exec(tx.connection())
            .await?;
        issue(tx, row.session_id, successor_digest.to_owned()).await?;
        return Ok(Rotation::Rotated(row.session_id));
    };
    let successor = Entity::find_by_id(successor_digest.to_owned())
        .one(tx.connection())
        .await?;
    let untouched = successor.is_some_and(|successor| successor.used_at.is_none());
    if untouched && tx.at() - used_at <= GRACE {
        Ok(Rotation::Rotated(row.session_id))
    } else {
        Ok(Rotation::Reused(row.session_id))
    }
}
