//! Filters of lists under a name, each a person's own.

use crate::{Store, StoreError, WriteTx, entities};
use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
};
use uuid::Uuid;

/// A filter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedFilter {
    pub id: Uuid,
    pub page: String,
    pub name: String,
    pub query: String,
    pub saved_at: DateTime<Utc>,
}

impl From<entities::saved_filters::Model> for SavedFilter {
    fn from(row: entities::saved_filters::Model) -> Self {
        Self {
            id: row.id,
            page: row.page,
            name: row.name,
            query: row.query,
            saved_at: row.saved_at,
        }
    }
}

/// A person's filters, of one page where it is named, by name.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn of(
    store: &impl Store,
    person_id: Uuid,
    page: Option<&str>,
) -> Result<Vec<SavedFilter>, StoreError> {
    use entities::saved_filters::{Column, Entity};
    let mut query = Entity::find().filter(Column::PersonId.eq(person_id));
    if let Some(page) = page {
        query = query.filter(Column::Page.eq(page));
    }
    let rows = query
        .order_by_asc(Column::NameKey)
        .order_by_asc(Column::Id)
        .all(store.connection())
        .await?;
    Ok(rows.into_iter().map(SavedFilter::from).collect())
}

/// # Errors
/// [`StoreError::Database`].
pub async fn count(store: &impl Store, person_id: Uuid, page: &str) -> Result<u64, StoreError> {
    use entities::saved_filters::{Column, Entity};
    let found = Entity::find()
        .filter(Column::PersonId.eq(person_id))
        .filter(Column::Page.eq(page));
    Ok(found.count(store.connection()).await?)
}

/// # Errors
/// [`StoreError::Taken`] when the page has one of this name.
pub async fn insert(
    tx: &WriteTx,
    person_id: Uuid,
    page: String,
    name: String,
    query: String,
) -> Result<SavedFilter, StoreError> {
    let row = entities::saved_filters::Model {
        id: tx.new_id(),
        person_id,
        page,
        name_key: domain::text::search_key(&name),
        name,
        query,
        saved_at: tx.at(),
    };
    let new = entities::saved_filters::ActiveModel {
        id: Set(row.id),
        person_id: Set(row.person_id),
        page: Set(row.page.clone()),
        name: Set(row.name.clone()),
        name_key: Set(row.name_key.clone()),
        query: Set(row.query.clone()),
        saved_at: Set(row.saved_at),
    };
    entities::saved_filters::Entity::insert(new)
        .exec_without_returning(tx.connection())
        .await
        .map_err(|error| StoreError::taken(error, "name"))?;
    Ok(row.into())
}

/// Whether there was such a filter of this person.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn remove(tx: &WriteTx, person_id: Uuid, id: Uuid) -> Result<bool, StoreError> {
    use entities::saved_filters::{Column, Entity};
    let done = Entity::delete_many()
        .filter(Column::Id.eq(id))
        .filter(Column::PersonId.eq(person_id))
        .exec(tx.connection())
        .await?;
    Ok(done.rows_affected > 0)
}
