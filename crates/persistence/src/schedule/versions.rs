//! Frozen approvals.

use crate::{Store, StoreError, entities};
use chrono::{DateTime, Utc};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

/// One approval.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    pub number: i32,
    pub approved_at: DateTime<Utc>,
    pub approved_by_name: String,
    pub pdf_sha256: String,
}

impl From<entities::schedule_versions::Model> for Version {
    fn from(row: entities::schedule_versions::Model) -> Self {
        Self {
            number: row.number,
            approved_at: row.approved_at,
            approved_by_name: row.approved_by_name,
            pdf_sha256: row.pdf_sha256,
        }
    }
}

/// Newest first.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn versions(
    store: &impl Store,
    municipality_id: Uuid,
    period_id: Uuid,
) -> Result<Vec<Version>, StoreError> {
    use entities::schedule_versions::{Column, Entity};
    let rows = Entity::find()
        .filter(Column::MunicipalityId.eq(municipality_id))
        .filter(Column::PeriodId.eq(period_id))
        .order_by_desc(Column::Number)
        .all(store.connection())
        .await?;
    Ok(rows.into_iter().map(Version::from).collect())
}

/// Newest first, each with its frozen content.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn documents(
    store: &impl Store,
    municipality_id: Uuid,
    period_id: Uuid,
) -> Result<Vec<(Version, String)>, StoreError> {
    use entities::schedule_versions::{Column, Entity};
    let rows = Entity::find()
        .filter(Column::MunicipalityId.eq(municipality_id))
        .filter(Column::PeriodId.eq(period_id))
        .order_by_desc(Column::Number)
        .all(store.connection())
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| (Version::from(row.clone()), row.document))
        .collect())
}

/// A version with its frozen content (the JSON that was printed).
///
/// # Errors
/// [`StoreError::Database`].
pub async fn document(
    store: &impl Store,
    municipality_id: Uuid,
    period_id: Uuid,
    number: i32,
) -> Result<Option<(Version, String)>, StoreError> {
    let row = entities::schedule_versions::Entity::find_by_id((municipality_id, period_id, number))
        .one(store.connection())
        .await?;
    Ok(row.map(|row| {
        let document = row.document.clone();
        (Version::from(row), document)
    }))
}
