//! Reading reference data.

use super::{Municipality, Organisation, PeriodRow, Position, Subject};
use crate::{Store, StoreError, entities, like};
use sea_orm::{
    ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, sea_query::ExprTrait,
};
use uuid::Uuid;

/// At most this many organisations in one answer.
const ORGANISATIONS: u64 = 200;

/// In the order of their codes.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn municipalities(store: &impl Store) -> Result<Vec<Municipality>, StoreError> {
    use entities::municipalities::{Column, Entity};
    let rows = Entity::find()
        .order_by_asc(Column::Code)
        .all(store.connection())
        .await?;
    Ok(rows.into_iter().map(Municipality::from).collect())
}

/// # Errors
/// [`StoreError::Database`].
pub async fn municipality(
    store: &impl Store,
    id: Uuid,
) -> Result<Option<Municipality>, StoreError> {
    let row = entities::municipalities::Entity::find_by_id(id)
        .one(store.connection())
        .await?;
    Ok(row.map(Municipality::from))
}

/// Of one municipality or of all, by a part of the name.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn organisations(
    store: &impl Store,
    municipality_id: Option<Uuid>,
    name_part: Option<&str>,
) -> Result<Vec<Organisation>, StoreError> {
    use entities::organisations::{Column, Entity};
    let mut query = Entity::find()
        .order_by_asc(Column::NameKey)
        .limit(ORGANISATIONS);
    if let Some(id) = municipality_id {
        query = query.filter(Column::MunicipalityId.eq(id));
    }
    if let Some(part) = name_part {
        let key = domain::text::search_key(part);
        query = query.filter(Column::NameKey.into_expr().like(like::containing(&key)));
    }
    let rows = query.all(store.connection()).await?;
    Ok(rows.into_iter().map(Organisation::from).collect())
}

/// The names of one municipality that are like the typed one, the likest first.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn organisations_like(
    store: &impl Store,
    municipality_id: Uuid,
    typed: &str,
    most: usize,
) -> Result<Vec<Organisation>, StoreError> {
    use entities::organisations::{Column, Entity};
    let rows = Entity::find()
        .filter(Column::MunicipalityId.eq(municipality_id))
        .order_by_asc(Column::NameKey)
        .all(store.connection())
        .await?;
    let rows = rows.into_iter().map(Organisation::from).collect();
    Ok(domain::organisations::alike(
        typed,
        rows,
        |row: &Organisation| &row.name,
        most,
    ))
}

/// # Errors
/// [`StoreError::Database`].
pub async fn organisation(
    store: &impl Store,
    id: Uuid,
) -> Result<Option<Organisation>, StoreError> {
    let row = entities::organisations::Entity::find_by_id(id)
        .one(store.connection())
        .await?;
    Ok(row.map(Organisation::from))
}

/// # Errors
/// [`StoreError::Database`].
pub async fn organisations_by_id(
    store: &impl Store,
    ids: &[Uuid],
) -> Result<Vec<Organisation>, StoreError> {
    use entities::organisations::{Column, Entity};
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let rows = Entity::find()
        .filter(Column::Id.is_in(ids.iter().copied()))
        .all(store.connection())
        .await?;
    Ok(rows.into_iter().map(Organisation::from).collect())
}

/// By name.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn positions(store: &impl Store) -> Result<Vec<Position>, StoreError> {
    use entities::positions::{Column, Entity};
    let rows = Entity::find()
        .order_by_asc(Column::Name)
        .all(store.connection())
        .await?;
    Ok(rows.into_iter().map(Position::from).collect())
}

/// # Errors
/// [`StoreError::Database`].
pub async fn position(store: &impl Store, id: Uuid) -> Result<Option<Position>, StoreError> {
    let row = entities::positions::Entity::find_by_id(id)
        .one(store.connection())
        .await?;
    Ok(row.map(Position::from))
}

/// By name.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn subjects(store: &impl Store) -> Result<Vec<Subject>, StoreError> {
    use entities::subjects::{Column, Entity};
    let rows = Entity::find()
        .order_by_asc(Column::Name)
        .all(store.connection())
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| Subject {
            id: row.id,
            name: row.name,
            genitive: row.genitive,
        })
        .collect())
}

/// Earliest first.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn periods(store: &impl Store) -> Result<Vec<PeriodRow>, StoreError> {
    use entities::periods::{Column, Entity};
    let rows = Entity::find()
        .order_by_asc(Column::StartsOn)
        .all(store.connection())
        .await?;
    Ok(rows.into_iter().map(PeriodRow::from).collect())
}

/// # Errors
/// [`StoreError::Database`].
pub async fn period(store: &impl Store, id: Uuid) -> Result<Option<PeriodRow>, StoreError> {
    let row = entities::periods::Entity::find_by_id(id)
        .one(store.connection())
        .await?;
    Ok(row.map(PeriodRow::from))
}

impl From<entities::municipalities::Model> for Municipality {
    fn from(row: entities::municipalities::Model) -> Self {
        Self {
            id: row.id,
            code: row.code,
            name: row.name,
            name_for_documents: row.name_for_documents,
        }
    }
}

impl From<entities::organisations::Model> for Organisation {
    fn from(row: entities::organisations::Model) -> Self {
        Self {
            id: row.id,
            municipality_id: row.municipality_id,
            name: row.name,
        }
    }
}

impl From<entities::positions::Model> for Position {
    fn from(row: entities::positions::Model) -> Self {
        Self {
            id: row.id,
            name: row.name,
            needs_subject: row.needs_subject,
        }
    }
}

impl From<entities::periods::Model> for PeriodRow {
    fn from(row: entities::periods::Model) -> Self {
        Self {
            id: row.id,
            starts_on: row.starts_on,
            ends_on: row.ends_on,
        }
    }
}
