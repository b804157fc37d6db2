//! Finding substitutions.

use super::Substitution;
use crate::{Store, StoreError, WriteTx, entities};
use chrono::NaiveDate;
use entities::substitutions::{Column, Entity};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

/// # Errors
/// [`StoreError::Database`].
pub async fn find(store: &impl Store, id: Uuid) -> Result<Option<Substitution>, StoreError> {
    let row = Entity::find_by_id(id).one(store.connection()).await?;
    Ok(row.map(Substitution::from))
}

/// The offer of a letter's link that is neither accepted, ended nor past its last day, under its lock.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn find_offered(
    tx: &WriteTx,
    token_digest: &str,
    today: NaiveDate,
) -> Result<Option<Substitution>, StoreError> {
    let mut query = Entity::find()
        .filter(Column::TokenDigest.eq(token_digest))
        .filter(Column::AcceptedAt.is_null())
        .filter(Column::EndedAt.is_null())
        .filter(Column::EndsOn.gte(today));
    if tx.is_postgres() {
        query = query.lock_exclusive();
    }
    Ok(query.one(tx.connection()).await?.map(Substitution::from))
}

/// Newest first, fifty at most.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn of_principal(
    store: &impl Store,
    principal_id: Uuid,
) -> Result<Vec<Substitution>, StoreError> {
    let rows = Entity::find()
        .filter(Column::PrincipalId.eq(principal_id))
        .order_by_desc(Column::CreatedAt)
        .order_by_desc(Column::Id)
        .limit(50)
        .all(store.connection())
        .await?;
    Ok(rows.into_iter().map(Substitution::from).collect())
}

/// Those that somebody may act in on this day, oldest first.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn of_substitute(
    store: &impl Store,
    substitute_id: Uuid,
    today: NaiveDate,
) -> Result<Vec<Substitution>, StoreError> {
    let rows = Entity::find()
        .filter(Column::SubstituteId.eq(substitute_id))
        .filter(Column::AcceptedAt.is_not_null())
        .filter(Column::EndedAt.is_null())
        .filter(Column::StartsOn.lte(today))
        .filter(Column::EndsOn.gte(today))
        .order_by_asc(Column::CreatedAt)
        .all(store.connection())
        .await?;
    Ok(rows.into_iter().map(Substitution::from).collect())
}
