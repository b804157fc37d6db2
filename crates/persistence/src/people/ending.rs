//! Ending a role: what is open in it, and locks against a plan made at the same moment.

use super::Grant;
use crate::{Store, StoreError, WriteTx, applications::Case, entities};
use domain::applications::Stage;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, sea_query::Query};
use uuid::Uuid;

/// The open cases whose expert holds the place by this role, by id: in this order they are locked.
///
/// # Errors
/// [`StoreError::Database`], [`StoreError::Impossible`].
pub async fn open_cases_of(store: &impl Store, grant_id: Uuid) -> Result<Vec<Case>, StoreError> {
    use entities::{applications, assignments};
    let named = Query::select()
        .column(assignments::Column::ApplicationId)
        .from(assignments::Entity)
        .and_where(assignments::Column::GrantId.eq(grant_id))
        .to_owned();
    let open = Stage::ALL.iter().filter(|stage| stage.is_open());
    let rows = applications::Entity::find()
        .filter(applications::Column::Id.in_subquery(named))
        .filter(applications::Column::Stage.is_in(open.map(|stage| stage.code())))
        .order_by_asc(applications::Column::Id)
        .all(store.connection())
        .await?;
    rows.into_iter().map(Case::try_from).collect()
}

/// The roles of these experts under a lock that whoever ends one of them waits for (PostgreSQL; SQLite has one writer
/// anyway). Taken after the case's lock, as the ending does.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn hold_grants(tx: &WriteTx, grant_ids: &[Uuid]) -> Result<bool, StoreError> {
    use entities::grants::{Column, Entity};
    let mut query = Entity::find()
        .filter(Column::Id.is_in(grant_ids.iter().copied()))
        .filter(Column::EndedAt.is_null())
        .order_by_asc(Column::Id);
    if tx.is_postgres() {
        query = query.lock_shared();
    }
    Ok(query.all(tx.connection()).await?.len() == grant_ids.len())
}

/// A role that is held now, under its lock.
///
/// # Errors
/// [`StoreError::Database`], [`StoreError::Impossible`].
pub async fn grant_for_update(tx: &WriteTx, id: Uuid) -> Result<Option<Grant>, StoreError> {
    use entities::grants::{Column, Entity};
    let mut query = Entity::find_by_id(id).filter(Column::EndedAt.is_null());
    if tx.is_postgres() {
        query = query.lock_exclusive();
    }
    let row = query.one(tx.connection()).await?;
    row.map(Grant::try_from).transpose()
}
