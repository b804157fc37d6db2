//! What a person set for themselves, kept as the JSON that the API makes of it.

use crate::{Store, StoreError, WriteTx, entities};
use sea_orm::{ActiveValue::Set, EntityTrait, sea_query::OnConflict};
use uuid::Uuid;

/// # Errors
/// [`StoreError::Database`].
pub async fn of(store: &impl Store, person_id: Uuid) -> Result<Option<String>, StoreError> {
    let row = entities::preferences::Entity::find_by_id(person_id)
        .one(store.connection())
        .await?;
    Ok(row.map(|row| row.content))
}

/// # Errors
/// [`StoreError::Database`].
pub async fn save(tx: &WriteTx, person_id: Uuid, content: String) -> Result<(), StoreError> {
    use entities::preferences::{ActiveModel, Column, Entity};
    let row = ActiveModel {
        person_id: Set(person_id),
        content: Set(content),
        saved_at: Set(tx.at()),
    };
    let replace = OnConflict::column(Column::PersonId)
        .update_columns([Column::Content, Column::SavedAt])
        .to_owned();
    Entity::insert(row)
        .on_conflict(replace)
        .exec_without_returning(tx.connection())
        .await?;
    Ok(())
}
