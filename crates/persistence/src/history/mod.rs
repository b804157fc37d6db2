//! The history: append-only, one hash chain per municipality; and the record of who looked at whose data.

mod append;
mod verify;
mod views;

pub use append::{Event, append};
pub use verify::{ChainError, verify};
pub use views::record_view;

use crate::{Store, StoreError, entities};
use chrono::{DateTime, Utc};
use domain::roles::Role;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

/// An event of a case.
#[derive(Debug, Clone)]
pub struct Entry {
    pub at: DateTime<Utc>,
    pub event: String,
    pub actor_name: Option<String>,
    pub actor_role: Option<Role>,
    pub note: Option<String>,
}

/// Newest first.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn of_application(
    store: &impl Store,
    application_id: Uuid,
) -> Result<Vec<Entry>, StoreError> {
    use entities::history::{Column, Entity};
    let rows = Entity::find()
        .filter(Column::ApplicationId.eq(application_id))
        .order_by_desc(Column::Seq)
        .all(store.connection())
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| Entry {
            at: row.at,
            event: row.event,
            actor_name: row.actor_name,
            actor_role: row.actor_role.as_deref().and_then(Role::from_code),
            note: row.note,
        })
        .collect())
}
