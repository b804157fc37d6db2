//! Gapless numbers. The counter's row is locked until the transaction ends, so a number given and not committed is given again.

use crate::{Store, StoreError, WriteTx};
use sea_orm::{
    ActiveModelTrait, Condition, EntityTrait, QueryFilter, QuerySelect,
    sea_query::{Expr, ExprTrait},
};

/// The next number. `first`: the counter's row with a zero, for the first time; `mine`: what finds it; `last`: its number.
pub(crate) async fn next<E, A>(
    tx: &WriteTx,
    first: A,
    mine: Condition,
    last: E::Column,
) -> Result<i64, StoreError>
where
    E: EntityTrait,
    A: ActiveModelTrait<Entity = E>,
{
    E::insert(first)
        .on_conflict_do_nothing()
        .exec_without_returning(tx.connection())
        .await?;
    E::update_many()
        .col_expr(last, Expr::col(last).add(1))
        .filter(mine.clone())
        .exec(tx.connection())
        .await?;
    let number: Option<i64> = E::find()
        .select_only()
        .column(last)
        .filter(mine)
        .into_tuple()
        .one(tx.connection())
        .await?;
    number.ok_or_else(|| {
        StoreError::impossible(E::default().table_name(), "last", "number", "no row")
    })
}
