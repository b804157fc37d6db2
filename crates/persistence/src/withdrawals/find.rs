//! Reading withdrawals.

use super::Withdrawal;
use crate::{Store, StoreError, entities};
use domain::withdrawals::WithdrawalState;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

/// # Errors
/// [`StoreError::Database`], [`StoreError::Impossible`].
pub async fn find(store: &impl Store, id: Uuid) -> Result<Option<Withdrawal>, StoreError> {
    let row = entities::withdrawals::Entity::find_by_id(id)
        .one(store.connection())
        .await?;
    row.map(Withdrawal::try_from).transpose()
}

/// Those that say something about these applications, newest first; cancelled ones say nothing. One query.
///
/// # Errors
/// [`StoreError::Database`], [`StoreError::Impossible`].
pub async fn latest_of(
    store: &impl Store,
    application_ids: &[Uuid],
) -> Result<Vec<Withdrawal>, StoreError> {
    use entities::withdrawals::{Column, Entity};
    if application_ids.is_empty() {
        return Ok(Vec::new());
    }
    let rows = Entity::find()
        .filter(Column::ApplicationId.is_in(application_ids.iter().copied()))
        .filter(Column::State.ne(WithdrawalState::Cancelled.code()))
        .order_by_desc(Column::GeneratedAt)
        .order_by_desc(Column::Id)
        .all(store.connection())
        .await?;
    rows.into_iter().map(Withdrawal::try_from).collect()
}
