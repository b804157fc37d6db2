//! Another address, confirmed by a link that is sent there.

use crate::{Store, StoreError, WriteTx, entities};
use chrono::{DateTime, Duration, Utc};
use entities::email_changes::{ActiveModel, Column, Entity};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, sea_query::Expr,
};
use uuid::Uuid;

/// Hours that the link works.
pub const EMAIL_VALID_HOURS: i64 = 24;

/// A change whose link works.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EmailChange {
    pub id: Uuid,
    pub person_id: Uuid,
    pub email: String,
}

/// # Errors
/// [`StoreError::Database`].
pub async fn keep_email_change(
    tx: &WriteTx,
    person_id: Uuid,
    email: String,
    token_digest: String,
) -> Result<(), StoreError> {
    let row = ActiveModel {
        id: Set(tx.new_id()),
        token_digest: Set(token_digest),
        person_id: Set(person_id),
        email: Set(email),
        created_at: Set(tx.at()),
        expires_at: Set(tx.at() + Duration::hours(EMAIL_VALID_HOURS)),
        used_at: Set(None),
    };
    Entity::insert(row)
        .exec_without_returning(tx.connection())
        .await?;
    Ok(())
}

/// # Errors
/// [`StoreError::Database`].
pub async fn email_change(
    store: &impl Store,
    token_digest: &str,
    now: DateTime<Utc>,
) -> Result<Option<EmailChange>, StoreError> {
    let row = Entity::find()
        .filter(Column::TokenDigest.eq(token_digest))
        .filter(Column::UsedAt.is_null())
        .filter(Column::ExpiresAt.gt(now))
        .one(store.connection())
        .await?;
    Ok(row.map(|row| EmailChange {
        id: row.id,
        person_id: row.person_id,
        email: row.email,
    }))
}

/// Uses the link up, and all others of its person. `false`: another request was faster.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn take_email_change(tx: &WriteTx, change: &EmailChange) -> Result<bool, StoreError> {
    let used = |condition| {
        Entity::update_many()
            .col_expr(Column::UsedAt, Expr::value(tx.at()))
            .filter(Column::UsedAt.is_null())
            .filter(condition)
    };
    let this = used(Column::Id.eq(change.id)).exec(tx.connection()).await?;
    used(Column::PersonId.eq(change.person_id))
        .exec(tx.connection())
        .await?;
    Ok(this.rows_affected == 1)
}

/// Writes the address; the caller holds the person's row.
///
/// # Errors
/// [`StoreError::Taken`] `email`.
pub async fn set_email(tx: &WriteTx, person_id: Uuid, email: &str) -> Result<(), StoreError> {
    use entities::people;
    let key = email.to_lowercase();
    let taken = people::Entity::find()
        .filter(people::Column::EmailKey.eq(&key))
        .filter(people::Column::Id.ne(person_id))
        .count(tx.connection())
        .await?;
    if taken > 0 {
        return Err(StoreError::Taken("email"));
    }
    people::Entity::update_many()
        .col_expr(people::Column::Email, Expr::value(email))
        .col_expr(people::Column::EmailKey, Expr::value(key))
        .col_expr(
            people::Column::Version,
            sea_orm::sea_query::ExprTrait::add(Expr::col(people::Column::Version), 1),
        )
        .filter(people::Column::Id.eq(person_id))
        .exec(tx.connection())
        .await
        .map_err(|error| StoreError::taken(error, "email"))?;
    Ok(())
}
