//! Registrations that wait for their letter's link. The account comes to be when it is followed.

use crate::{Store, StoreError, WriteTx, entities};
use chrono::Duration;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QuerySelect,
};
use uuid::Uuid;

/// Days that the link works.
pub const VALID_DAYS: i64 = 3;

/// A waiting registration; the payload is the API's own JSON.
#[derive(Debug, Clone)]
pub struct Pending {
    pub id: Uuid,
    pub payload: String,
}

/// # Errors
/// [`StoreError::Database`].
pub async fn keep(tx: &WriteTx, token_digest: String, payload: String) -> Result<(), StoreError> {
    let row = entities::pending_registrations::ActiveModel {
        id: Set(tx.new_id()),
        token_digest: Set(token_digest),
        payload: Set(payload),
        created_at: Set(tx.at()),
        expires_at: Set(tx.at() + Duration::days(VALID_DAYS)),
        used_at: Set(None),
    };
    entities::pending_registrations::Entity::insert(row)
        .exec_without_returning(tx.connection())
        .await?;
    Ok(())
}

/// The one whose link is still good, under its lock: of two clicks at once the second finds it used.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn find(tx: &WriteTx, token_digest: &str) -> Result<Option<Pending>, StoreError> {
    use entities::pending_registrations::{Column, Entity};
    let mut query = Entity::find()
        .filter(Column::TokenDigest.eq(token_digest))
        .filter(Column::UsedAt.is_null())
        .filter(Column::ExpiresAt.gt(tx.at()));
    if tx.is_postgres() {
        query = query.lock_exclusive();
    }
    let row = query.one(tx.connection()).await?;
    Ok(row.map(|row| Pending {
        id: row.id,
        payload: row.payload,
    }))
}

/// The link works once; what it held is forgotten.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn finish(tx: &WriteTx, id: Uuid) -> Result<(), StoreError> {
    if let Some(row) = entities::pending_registrations::Entity::find_by_id(id)
        .one(tx.connection())
        .await?
    {
        let mut row = row.into_active_model();
        row.used_at = Set(Some(tx.at()));
        row.payload = Set(String::new());
        row.update(tx.connection()).await?;
    }
    Ok(())
}
