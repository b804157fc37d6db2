//! Attempts that are limited, counted in the database so that several servers count together.

use crate::{Store, StoreError, WriteTx, entities};
use chrono::{DateTime, Utc};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use uuid::Uuid;

/// How many since `since`. `subject` names what is counted, for example `login:ivanova`.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn count(
    store: &impl Store,
    subject: &str,
    since: DateTime<Utc>,
) -> Result<u64, StoreError> {
    use entities::attempts::{Column, Entity};
    Ok(Entity::find()
        .filter(Column::Subject.eq(subject))
        .filter(Column::At.gte(since))
        .count(store.connection())
        .await?)
}

/// # Errors
/// [`StoreError::Database`].
pub async fn record(tx: &WriteTx, subject: &str) -> Result<Uuid, StoreError> {
    let id = tx.new_id();
    let row = entities::attempts::ActiveModel {
        id: Set(id),
        subject: Set(subject.to_owned()),
        at: Set(tx.at()),
    };
    entities::attempts::Entity::insert(row)
        .exec_without_returning(tx.connection())
        .await?;
    Ok(id)
}

/// Forgets a subject's attempts after a success.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn forget(tx: &WriteTx, subject: &str) -> Result<(), StoreError> {
    use entities::attempts::{Column, Entity};
    Entity::delete_many()
        .filter(Column::Subject.eq(subject))
        .exec(tx.connection())
        .await?;
    Ok(())
}

/// Takes attempts back.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn forget_these(tx: &WriteTx, ids: &[Uuid]) -> Result<(), StoreError> {
    use entities::attempts::{Column, Entity};
    Entity::delete_many()
        .filter(Column::Id.is_in(ids.iter().copied()))
        .exec(tx.connection())
        .await?;
    Ok(())
}

/// Removes what no limit looks at any more.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn clean(tx: &WriteTx, before: DateTime<Utc>) -> Result<(), StoreError> {
    use entities::attempts::{Column, Entity};
    Entity::delete_many()
        .filter(Column::At.lt(before))
        .exec(tx.connection())
        .await?;
    Ok(())
}
