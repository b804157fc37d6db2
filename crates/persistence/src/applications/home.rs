//! Numbers of the start page that no list's filter has, and the days of its radar.

use super::{Scope, list::in_scope};
use crate::{
    Store, StoreError,
    entities::applications::{Column, Entity},
};
use chrono::NaiveDate;
use domain::{
    applications::Stage,
    withdrawals::{WithdrawalState, WithdrawnBy},
};
use sea_orm::{
    ColumnTrait, EntityTrait, FromQueryResult, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};

/// What waits after registration.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waiting {
    /// «заключение просрочено»
    pub overdue: u64,
    /// «заключение подписано»
    pub signed: u64,
    /// «заявления на отзыв» that this scope registers.
    pub withdrawals: u64,
}

/// # Errors
/// [`StoreError::Database`].
pub async fn waiting(
    store: &impl Store,
    scope: Scope,
    today: NaiveDate,
) -> Result<Waiting, StoreError> {
    let all = || Entity::find().filter(in_scope(scope));
    let overdue = all()
        .filter(Column::Stage.eq(Stage::Registered.code()))
        .filter(Column::ConclusionDue.lt(today));
    let signed = all().filter(Column::Stage.eq(Stage::Signed.code()));
    let mut withdrawals = all()
        .filter(Column::Stage.is_in(open()))
        .filter(Column::WithdrawalState.eq(WithdrawalState::Sent.code()));
    if matches!(scope, Scope::Municipality(_)) {
        withdrawals = withdrawals.filter(Column::WithdrawalBy.eq(WithdrawnBy::Teacher.code()));
    }
    Ok(Waiting {
        overdue: overdue.count(store.connection()).await?,
        signed: signed.count(store.connection()).await?,
        withdrawals: withdrawals.count(store.connection()).await?,
    })
}

fn open() -> impl Iterator<Item = &'static str> {
    Stage::ALL
        .into_iter()
        .filter(|stage| stage.is_open())
        .map(Stage::code)
}

/// How many deadlines end on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, FromQueryResult)]
pub struct DayCount {
    pub day: NaiveDate,
    pub number: i64,
}

/// Reviews and conclusions that end until `last`, late ones too; each by day.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn deadlines(
    store: &impl Store,
    scope: Scope,
    last: NaiveDate,
) -> Result<(Vec<DayCount>, Vec<DayCount>), StoreError> {
    let reviews = by_day(store, scope, Stage::Submitted, Column::ReviewUntil, last).await?;
    let conclusions = by_day(store, scope, Stage::Registered, Column::ConclusionDue, last).await?;
    Ok((reviews, conclusions))
}

async fn by_day(
    store: &impl Store,
    scope: Scope,
    stage: Stage,
    day: Column,
    last: NaiveDate,
) -> Result<Vec<DayCount>, StoreError> {
    Ok(Entity::find()
        .select_only()
        .column_as(day, "day")
        .column_as(Column::Id.count(), "number")
        .filter(in_scope(scope))
        .filter(Column::Stage.eq(stage.code()))
        .filter(day.lte(last))
        .group_by(day)
        .order_by_asc(day)
        .into_model::<DayCount>()
        .all(store.connection())
        .await?)
}
