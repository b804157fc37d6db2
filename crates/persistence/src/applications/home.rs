//! Numbers of the start page that no list's filter has, and the days of its radar.

use super::{
    Scope,
    list::{at, in_scope},
};
use crate::{
    Store, StoreError,
    entities::applications::{Column, Entity},
    total::{Total, total},
};
use chrono::NaiveDate;
use domain::{
    applications::{Route, Stage},
    withdrawals::{WithdrawalState, WithdrawnBy},
};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect,
};

/// What waits after registration.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waiting {
    /// «заключение просрочено»
    pub overdue: Total,
    /// «заключение подписано»
    pub signed: Total,
    /// «заявления на отзыв» that this scope registers.
    pub withdrawals: Total,
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
        .filter(at(&open()))
        .filter(Column::WithdrawalState.eq(WithdrawalState::Sent.code()));
    if matches!(scope, Scope::Municipality(_)) {
        withdrawals = withdrawals.filter(Column::WithdrawalBy.eq(WithdrawnBy::Teacher.code()));
    }
    Ok(Waiting {
        overdue: total(store, overdue).await?,
        signed: total(store, signed).await?,
        withdrawals: total(store, withdrawals).await?,
    })
}

/// Registered ones without a period or without both experts: each of the two is read by an index of its own.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn unplanned(store: &impl Store, scope: Scope) -> Result<Total, StoreError> {
    let registered = || {
        Entity::find()
            .filter(in_scope(scope))
            .filter(Column::Stage.eq(Stage::Registered.code()))
            .filter(Column::Route.eq(Route::General.code()))
    };
    let no_period = registered().filter(Column::PeriodId.is_null());
    let no_experts = registered().filter(
        Condition::all()
            .add(Column::PeriodId.is_not_null())
            .add(Column::ExpertsCount.lt(2)),
    );
    Ok(total(store, no_period).await? + total(store, no_experts).await?)
}

fn open() -> Vec<Stage> {
    Stage::ALL
        .into_iter()
        .filter(|stage| stage.is_open())
        .collect()
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
