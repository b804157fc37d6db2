//! Letters that officials sent to people who never filed: each sending is kept.

use crate::{Store, StoreError, WriteTx, entities};
use chrono::{DateTime, Utc};
use domain::roles::Author;
use entities::notices::{ActiveModel, Column, Entity};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use std::collections::HashSet;
use uuid::Uuid;

/// Keeps that a letter of this kind went out.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn keep(
    tx: &WriteTx,
    person_id: Uuid,
    kind: &str,
    letter_id: Uuid,
    by: &Author,
) -> Result<(), StoreError> {
    let row = ActiveModel {
        id: Set(tx.new_id()),
        person_id: Set(person_id),
        kind: Set(kind.to_owned()),
        letter_id: Set(letter_id),
        sent_by: Set(by.id),
        sent_by_name: Set(by.name.clone()),
        sent_at: Set(tx.at()),
    };
    Entity::insert(row)
        .exec_without_returning(tx.connection())
        .await?;
    Ok(())
}

/// Those of these people who got a letter of this kind since then.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn since(
    store: &impl Store,
    person_ids: &[Uuid],
    kind: &str,
    since: DateTime<Utc>,
) -> Result<HashSet<Uuid>, StoreError> {
    let rows = Entity::find()
        .filter(Column::PersonId.is_in(person_ids.iter().copied()))
        .filter(Column::Kind.eq(kind))
        .filter(Column::SentAt.gt(since))
        .all(store.connection())
        .await?;
    Ok(rows.into_iter().map(|row| row.person_id).collect())
}
