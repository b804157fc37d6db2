//! Giving numbers. The counter's row is locked until the transaction ends, so a number given and not committed is given again.

use crate::{Store, StoreError, WriteTx, entities};
use domain::applications::numbers::CaseNumber;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, sea_query::Expr, sea_query::ExprTrait,
};
use uuid::Uuid;

/// The next regional case number of the year.
pub(super) async fn next_case_number(tx: &WriteTx, year: i32) -> Result<CaseNumber, StoreError> {
    use entities::case_numbers::{ActiveModel, Column, Entity};
    Entity::insert(ActiveModel {
        year: Set(year),
        last: Set(0),
    })
    .on_conflict_do_nothing()
    .exec_without_returning(tx.connection())
    .await?;
    Entity::update_many()
        .col_expr(Column::Last, Expr::col(Column::Last).add(1))
        .filter(Column::Year.eq(year))
        .exec(tx.connection())
        .await?;
    let row = Entity::find_by_id(year).one(tx.connection()).await?;
    let row = row.ok_or_else(|| StoreError::impossible("case_numbers", "year", year, "no row"))?;
    Ok(CaseNumber {
        year,
        sequence: row.last,
    })
}

/// The next gapless number of the municipality and year.
pub(super) async fn next_registration(
    tx: &WriteTx,
    municipality_id: Uuid,
    year: i32,
) -> Result<i64, StoreError> {
    use entities::registration_numbers::{ActiveModel, Column, Entity};
    let first = ActiveModel {
        municipality_id: Set(municipality_id),
        year: Set(year),
        last: Set(0),
    };
    Entity::insert(first)
        .on_conflict_do_nothing()
        .exec_without_returning(tx.connection())
        .await?;
    Entity::update_many()
        .col_expr(Column::Last, Expr::col(Column::Last).add(1))
        .filter(Column::MunicipalityId.eq(municipality_id))
        .filter(Column::Year.eq(year))
        .exec(tx.connection())
        .await?;
    let row = Entity::find_by_id((municipality_id, year))
        .one(tx.connection())
        .await?;
    let row =
        row.ok_or_else(|| StoreError::impossible("registration_numbers", "year", year, "no row"))?;
    Ok(row.last)
}
