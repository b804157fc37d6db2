//! Links that set a new password.

use crate::{Store, StoreError, WriteTx, entities};
use chrono::{DateTime, Duration, Utc};
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

/// A link that works.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Link {
    pub id: Uuid,
    pub person_id: Uuid,
}

/// The link of a token, while it works.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn find(
    store: &impl Store,
    token_digest: &str,
    now: DateTime<Utc>,
) -> Result<Option<Link>, StoreError> {
    use entities::password_resets::{Column, Entity};
    let row = Entity::find()
        .filter(Column::TokenDigest.eq(token_digest))
        .filter(Column::UsedAt.is_null())
        .filter(Column::ExpiresAt.gt(now))
        .one(store.connection())
        .await?;
    Ok(row.map(|row| Link {
        id: row.id,
        person_id: row.person_id,
    }))
}

/// Uses the link up, and all others of its person. `false`: another request was faster.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn take(tx: &WriteTx, link: Link) -> Result<bool, StoreError> {
    use entities::password_resets::{Column, Entity};
    let used = |condition| {
        Entity::update_many()
            .col_expr(Column::UsedAt, Expr::value(tx.at()))
            .filter(Column::UsedAt.is_null())
            .filter(condition)
    };
    let this = used(Column::Id.eq(link.id)).exec(tx.connection()).await?;
    used(Column::PersonId.eq(link.person_id))
        .exec(tx.connection())
        .await?;
    Ok(this.rows_affected == 1)
}
