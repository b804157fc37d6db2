//! Offering, accepting and ending.

use super::Substitution;
use crate::{Store, StoreError, WriteTx, entities};
use chrono::NaiveDate;
use entities::substitutions::{ActiveModel, Column, Entity};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, sea_query::Expr};
use uuid::Uuid;

/// An offer; every text was parsed.
#[derive(Debug, Clone)]
pub struct NewSubstitution {
    pub principal_id: Uuid,
    pub grant_id: Uuid,
    pub named: String,
    pub substitute_id: Option<Uuid>,
    pub token_digest: String,
    pub starts_on: NaiveDate,
    pub ends_on: NaiveDate,
}

/// # Errors
/// [`StoreError::Database`].
pub async fn insert(tx: &WriteTx, new: NewSubstitution) -> Result<Substitution, StoreError> {
    let row = ActiveModel {
        id: Set(tx.new_id()),
        principal_id: Set(new.principal_id),
        grant_id: Set(new.grant_id),
        named: Set(new.named),
        substitute_id: Set(new.substitute_id),
        token_digest: Set(new.token_digest),
        starts_on: Set(new.starts_on),
        ends_on: Set(new.ends_on),
        created_at: Set(tx.at()),
        accepted_at: Set(None),
        ended_at: Set(None),
    };
    let row = Entity::insert(row)
        .exec_with_returning(tx.connection())
        .await?;
    Ok(row.into())
}

/// # Errors
/// [`StoreError::Stale`] when it was accepted or ended first.
pub async fn accept(tx: &WriteTx, id: Uuid) -> Result<(), StoreError> {
    let done = Entity::update_many()
        .col_expr(Column::AcceptedAt, Expr::value(tx.at()))
        .filter(Column::Id.eq(id))
        .filter(Column::AcceptedAt.is_null())
        .filter(Column::EndedAt.is_null())
        .exec(tx.connection())
        .await?;
    one(done.rows_affected)
}

/// Ends it with the sessions that act in it.
///
/// # Errors
/// [`StoreError::Stale`] when it was ended first.
pub async fn end(tx: &WriteTx, id: Uuid) -> Result<(), StoreError> {
    let done = Entity::update_many()
        .col_expr(Column::EndedAt, Expr::value(tx.at()))
        .filter(Column::Id.eq(id))
        .filter(Column::EndedAt.is_null())
        .exec(tx.connection())
        .await?;
    one(done.rows_affected)?;
    use entities::sessions;
    sessions::Entity::update_many()
        .col_expr(sessions::Column::EndedAt, Expr::value(tx.at()))
        .filter(sessions::Column::SubstitutionId.eq(id))
        .filter(sessions::Column::EndedAt.is_null())
        .exec(tx.connection())
        .await?;
    Ok(())
}

/// With a role end its substitutions.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn end_of_grant(tx: &WriteTx, grant_id: Uuid) -> Result<(), StoreError> {
    Entity::update_many()
        .col_expr(Column::EndedAt, Expr::value(tx.at()))
        .filter(Column::GrantId.eq(grant_id))
        .filter(Column::EndedAt.is_null())
        .exec(tx.connection())
        .await?;
    Ok(())
}

fn one(rows: u64) -> Result<(), StoreError> {
    if rows == 1 {
        Ok(())
    } else {
        Err(StoreError::Stale)
    }
}
