//! Reading packages.

use super::{Item, Package, PackageFile};
use crate::{
    Store, StoreError, WriteTx, entities,
    total::{Total, total},
};
use domain::packages::ItemState;
use sea_orm::{
    ColumnTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect,
    sea_query::Expr, sea_query::ExprTrait,
};
use uuid::Uuid;

/// # Errors
/// [`StoreError::Database`].
pub async fn find(store: &impl Store, id: Uuid) -> Result<Option<Package>, StoreError> {
    let row = entities::packages::Entity::find_by_id(id)
        .one(store.connection())
        .await?;
    Ok(row.map(Package::from))
}

/// The same under the row's lock.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn lock(tx: &WriteTx, id: Uuid) -> Result<Option<Package>, StoreError> {
    let mut query = entities::packages::Entity::find_by_id(id);
    if tx.is_postgres() {
        query = query.lock_exclusive();
    }
    Ok(query.one(tx.connection()).await?.map(Package::from))
}

/// The cases of a package, in the order of its register.
///
/// # Errors
/// [`StoreError::Database`], [`StoreError::Impossible`].
pub async fn items(store: &impl Store, package_id: Uuid) -> Result<Vec<Item>, StoreError> {
    use entities::package_items::{Column, Entity};
    let rows = Entity::find()
        .filter(Column::PackageId.eq(package_id))
        .order_by_asc(Column::Place)
        .all(store.connection())
        .await?;
    rows.into_iter().map(Item::try_from).collect()
}

/// The items of these cases that were given back, oldest first.
///
/// # Errors
/// [`StoreError::Database`], [`StoreError::Impossible`].
pub async fn returned(
    store: &impl Store,
    application_ids: &[Uuid],
) -> Result<Vec<Item>, StoreError> {
    use entities::package_items::{Column, Entity};
    if application_ids.is_empty() {
        return Ok(Vec::new());
    }
    let rows = Entity::find()
        .filter(Column::ApplicationId.is_in(application_ids.iter().copied()))
        .filter(Column::State.eq(ItemState::Returned.code()))
        .order_by_asc(Column::DecidedAt)
        .all(store.connection())
        .await?;
    rows.into_iter().map(Item::try_from).collect()
}

/// The files of a package, in the order of its archive.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn files(store: &impl Store, package_id: Uuid) -> Result<Vec<PackageFile>, StoreError> {
    use entities::package_files::{Column, Entity};
    let rows = Entity::find()
        .filter(Column::PackageId.eq(package_id))
        .order_by_asc(Column::Place)
        .all(store.connection())
        .await?;
    Ok(rows.into_iter().map(PackageFile::from).collect())
}

/// A line of the journal.
#[derive(Debug, Clone)]
pub struct Summary {
    pub package: Package,
    pub cases: u64,
    pub accepted: u64,
    pub returned: u64,
}

#[derive(Debug, FromQueryResult)]
struct Count {
    package_id: Uuid,
    state: String,
    cases: i64,
}

/// A page of packages, newest first, and how many there are; `waiting`: those that the operator has not looked through.
/// Three queries, however many rows there are.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn list(
    store: &impl Store,
    municipality_id: Option<Uuid>,
    waiting: bool,
    page: u64,
    per_page: u64,
) -> Result<(Vec<Summary>, Total), StoreError> {
    use entities::packages::{Column, Entity};
    let mut query = Entity::find();
    if let Some(id) = municipality_id {
        query = query.filter(Column::MunicipalityId.eq(id));
    }
    if waiting {
        use entities::package_items as items;
        let waits = sea_orm::sea_query::Query::select()
            .column(items::Column::PackageId)
            .from(items::Entity)
            .and_where(items::Column::State.eq(ItemState::HandedOver.code()))
            .to_owned();
        query = query.filter(Column::Id.in_subquery(waits));
    }
    let total = total(store, query.clone()).await?;
    let rows = query
        .order_by_desc(Column::HandedAt)
        .order_by_desc(Column::Id)
        .offset(page.saturating_sub(1).saturating_mul(per_page))
        .limit(per_page)
        .all(store.connection())
        .await?;
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    let counts = counts(store, &ids).await?;
    let of = |id: Uuid, state: Option<ItemState>| {
        let of_state = |count: &&Count| state.is_none_or(|state| state.code() == count.state);
        let cases = counts
            .iter()
            .filter(|count| count.package_id == id)
            .filter(of_state);
        cases
            .map(|count| u64::try_from(count.cases).unwrap_or_default())
            .sum()
    };
    let summaries = rows
        .into_iter()
        .map(|row| Summary {
            cases: of(row.id, None),
            accepted: of(row.id, Some(ItemState::Accepted)),
            returned: of(row.id, Some(ItemState::Returned)),
            package: row.into(),
        })
        .collect();
    Ok((summaries, total))
}

async fn counts(store: &impl Store, ids: &[Uuid]) -> Result<Vec<Count>, StoreError> {
    use entities::package_items::{Column, Entity};
    Ok(Entity::find()
        .select_only()
        .column(Column::PackageId)
        .column(Column::State)
        .column_as(
            Expr::col(Column::ApplicationId).count().cast_as("bigint"),
            "cases",
        )
        .filter(Column::PackageId.is_in(ids.iter().copied()))
        .group_by(Column::PackageId)
        .group_by(Column::State)
        .into_model::<Count>()
        .all(store.connection())
        .await?)
}
