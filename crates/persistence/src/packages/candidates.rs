//! Cases for the next package.

use crate::{Store, StoreError, WriteTx, applications::Case, entities, total::total};
use chrono::NaiveDate;
use domain::applications::Stage;
use entities::applications::{Column, Entity};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait, Select,
    sea_query::{Query, UnionType},
};
use uuid::Uuid;

/// Verified and in no package, by surname; at most `most`.
///
/// # Errors
/// [`StoreError::Database`], [`StoreError::Impossible`].
pub async fn verified(
    store: &impl Store,
    municipality_id: Uuid,
    most: u64,
) -> Result<Vec<Case>, StoreError> {
    let stages = [Stage::Compliant, Stage::NotCompliant].map(Stage::code);
    let rows = Entity::find()
        .filter(Column::MunicipalityId.eq(municipality_id))
        .filter(Column::PackageId.is_null())
        .filter(Column::Stage.is_in(stages))
        .order_by_asc(Column::NameKey)
        .order_by_asc(Column::Id)
        .limit(most)
        .all(store.connection())
        .await?;
    rows.into_iter().map(Case::try_from).collect()
}

/// What must reach the Centre and is not verified: the first rows, and how many there are.
#[derive(Debug)]
pub struct Unfinished {
    pub cases: Vec<Case>,
    pub total: u64,
}

/// Concluded or signed, and those whose conclusion is due by `due`: the most urgent first.
///
/// # Errors
/// [`StoreError::Database`], [`StoreError::Impossible`].
pub async fn unfinished(
    store: &impl Store,
    municipality_id: Uuid,
    due: NaiveDate,
    most: u64,
) -> Result<Unfinished, StoreError> {
    let expected = Condition::all()
        .add(Column::Stage.eq(Stage::Registered.code()))
        .add(Column::ConclusionDue.lte(due));
    let on_the_way = [Stage::Concluded, Stage::Signed].map(Stage::code);
    let query = Entity::find()
        .filter(Column::MunicipalityId.eq(municipality_id))
        .filter(
            Condition::any()
                .add(Column::Stage.is_in(on_the_way))
                .add(expected.clone()),
        );
    let total = total(store, query).await?.rows;
    let [concluded, signed] = on_the_way.map(|stage| Condition::all().add(Column::Stage.eq(stage)));
    let firsts = [concluded, signed, expected].into_iter().enumerate();
    let mut firsts = firsts.map(|(number, part)| {
        let rows = Entity::find()
            .select_only()
            .column(Column::Id)
            .filter(Column::MunicipalityId.eq(municipality_id))
            .filter(part);
        // SQLite takes a limit inside of a union only in a query of its own.
        Query::select()
            .column(Column::Id)
            .from_subquery(
                urgent_first(rows, most).into_query(),
                format!("part_{number}"),
            )
            .to_owned()
    });
    let mut ids = firsts.next().unwrap_or_default();
    for first in firsts {
        ids.union(UnionType::All, first);
    }
    let rows = urgent_first(Entity::find().filter(Column::Id.in_subquery(ids)), most)
        .all(store.connection())
        .await?;
    let cases = rows
        .into_iter()
        .map(Case::try_from)
        .collect::<Result<_, _>>()?;
    Ok(Unfinished { cases, total })
}

fn urgent_first(rows: Select<Entity>, most: u64) -> Select<Entity> {
    rows.order_by_asc(Column::ConclusionDue)
        .order_by_asc(Column::NameKey)
        .order_by_asc(Column::Id)
        .limit(most)
}

/// These cases of the municipality, by surname; others are left out.
///
/// # Errors
/// [`StoreError::Database`], [`StoreError::Impossible`].
pub async fn cases(
    store: &impl Store,
    municipality_id: Uuid,
    ids: &[Uuid],
) -> Result<Vec<Case>, StoreError> {
    let rows = these(municipality_id, ids).all(store.connection()).await?;
    rows.into_iter().map(Case::try_from).collect()
}

fn these(municipality_id: Uuid, ids: &[Uuid]) -> Select<Entity> {
    Entity::find()
        .filter(Column::MunicipalityId.eq(municipality_id))
        .filter(Column::Id.is_in(ids.iter().copied()))
        .order_by_asc(Column::NameKey)
        .order_by_asc(Column::Id)
}

/// The same under their rows' locks.
///
/// # Errors
/// [`StoreError::Database`], [`StoreError::Impossible`].
pub async fn lock_cases(
    tx: &WriteTx,
    municipality_id: Uuid,
    ids: &[Uuid],
) -> Result<Vec<Case>, StoreError> {
    let mut query = these(municipality_id, ids);
    if tx.is_postgres() {
        query = query.lock_exclusive();
    }
    let rows = query.all(tx.connection()).await?;
    rows.into_iter().map(Case::try_from).collect()
}
