//! Links that set a new password.

use crate::{Store, StoreError, WriteTx, entities};
use chrono::Duration;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, sea_query::Expr};
use uuid::Uuid;

/// Hours that the link works.
pub const VALID_HOURS: i64 = 2;

/// # Errors
/// [`StoreError::Database`].
pub async fn keep(tx: &WriteTx, person_id: Uuid, token_digest: String) -> Result<(), StoreError> {
    let row = entities::password_resets::ActiveModel {
        id: Set(tx.new_id()),
        token_digest: Set(token_digest),
        person_id: Set(person_id),
        created_at: Set(tx.at()),
        expires_at: Set(tx.at() + Duration::hours(VALID_HOURS)),
        used_at: Set(None),
    };
    entities::password_resets::Entity::insert(row)
        .exec_without_returning(tx.connection())
        .await?;
    Ok(())
}

/// Whose link this is, while it works; all of that person's links stop working.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn take(tx: &WriteTx, token_digest: &str) -> Result<Option<Uuid>, StoreError> {
    use entities::password_resets::{Column, Entity};
    let row = Entity::find()
        .filter(Column::TokenDigest.eq(token_digest))
        .filter(Column::UsedAt.is_null())
        .filter(Column::ExpiresAt.gt(tx.at()))
        .one(tx.connection())
        .await?;
    let Some(row) = row else { return Ok(None) };
    let done = Entity::update_many()
        .col_expr(Column::UsedAt, Expr::value(tx.at()))
        .filter(Column::PersonId.eq(row.person_id))
        .filter(Column::UsedAt.is_null())
        .exec(tx.connection())
        .await?;
    // Nothing was left to use up: another request was faster.
    Ok((done.rows_affected > 0).then_some(row.person_id))
}
