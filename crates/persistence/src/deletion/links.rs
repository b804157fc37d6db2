//! Links that delete an account's registration data.

use crate::{Store, StoreError, WriteTx, entities};
use chrono::{DateTime, Duration, Utc};
use entities::deletion_links::{ActiveModel, Column, Entity};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, sea_query::Expr};
use uuid::Uuid;

/// Days that the link works.
pub const VALID_DAYS: i64 = 30;

/// # Errors
/// [`StoreError::Database`].
pub async fn keep_link(
    tx: &WriteTx,
    person_id: Uuid,
    token_digest: String,
) -> Result<DateTime<Utc>, StoreError> {
    let expires_at = tx.at() + Duration::days(VALID_DAYS);
    let row = ActiveModel {
        id: Set(tx.new_id()),
        token_digest: Set(token_digest),
        person_id: Set(person_id),
        created_at: Set(tx.at()),
        expires_at: Set(expires_at),
        used_at: Set(None),
    };
    Entity::insert(row)
        .exec_without_returning(tx.connection())
        .await?;
    Ok(expires_at)
}

/// Whether a link still works.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkState {
    Open,
    Used,
    Expired,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Link {
    pub person_id: Uuid,
    pub expires_at: DateTime<Utc>,
    pub state: LinkState,
}

/// The link of a token, whether or not it still works.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn find_link(
    store: &impl Store,
    token_digest: &str,
    now: DateTime<Utc>,
) -> Result<Option<Link>, StoreError> {
    let row = Entity::find()
        .filter(Column::TokenDigest.eq(token_digest))
        .one(store.connection())
        .await?;
    Ok(row.map(|row| Link {
        person_id: row.person_id,
        expires_at: row.expires_at,
        state: if row.used_at.is_some() {
            LinkState::Used
        } else if row.expires_at <= now {
            LinkState::Expired
        } else {
            LinkState::Open
        },
    }))
}

/// Uses up every link of the person. `false`: another press was faster.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn take_link(
    tx: &WriteTx,
    token_digest: &str,
    person_id: Uuid,
) -> Result<bool, StoreError> {
    let used = |condition| {
        Entity::update_many()
            .col_expr(Column::UsedAt, Expr::value(tx.at()))
            .filter(Column::UsedAt.is_null())
            .filter(condition)
    };
    let this = used(Column::TokenDigest.eq(token_digest))
        .exec(tx.connection())
        .await?;
    used(Column::PersonId.eq(person_id))
        .exec(tx.connection())
        .await?;
    Ok(this.rows_affected == 1)
}
