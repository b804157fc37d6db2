//! Who looked at whose data, when, in which role.

use crate::{Store, StoreError, WriteTx, entities};
use domain::roles::Role;
use sea_orm::{ActiveValue::Set, EntityTrait};
use uuid::Uuid;

/// Keeps a look of `viewer` at the data of `person_id`.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn record_view(
    tx: &WriteTx,
    viewer: (Uuid, Role),
    person_id: Uuid,
    application_id: Option<Uuid>,
    what: &'static str,
) -> Result<(), StoreError> {
    let row = entities::views::ActiveModel {
        id: Set(tx.new_id()),
        at: Set(tx.at()),
        viewer_id: Set(viewer.0),
        viewer_role: Set(viewer.1.code().to_owned()),
        person_id: Set(person_id),
        application_id: Set(application_id),
        what: Set(what.to_owned()),
    };
    entities::views::Entity::insert(row)
        .exec_without_returning(tx.connection())
        .await?;
    Ok(())
}
