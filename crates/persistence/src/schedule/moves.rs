//! Saving a schedule's move; the caller holds its lock.

use super::Schedule;
use crate::{Store, StoreError, WriteTx, entities};
use domain::{
    roles::Author,
    schedule::{ScheduleAction, workflow::SchedulePermit},
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, sea_query::Expr, sea_query::ExprTrait,
};
use uuid::Uuid;

async fn save(
    tx: &WriteTx,
    permit: &SchedulePermit,
    schedule: &Schedule,
    actions: &[ScheduleAction],
    mut change: entities::schedules::ActiveModel,
) -> Result<(), StoreError> {
    use entities::schedules::{Column, Entity};
    let facts = schedule.facts();
    permit.proves(actions, facts.id(), facts.version)?;
    change.state = Set(permit.to().code().to_owned());
    change.version = Set(schedule.version + 1);
    let done = Entity::update_many()
        .set(change)
        .filter(Column::MunicipalityId.eq(schedule.municipality_id))
        .filter(Column::PeriodId.eq(schedule.period_id))
        .filter(Column::Version.eq(schedule.version))
        .exec(tx.connection())
        .await?;
    if done.rows_affected == 1 {
        Ok(())
    } else {
        Err(StoreError::Stale)
    }
}

/// To the operator, with a note.
///
/// # Errors
/// [`StoreError::Stale`].
pub async fn send(
    tx: &WriteTx,
    permit: &SchedulePermit,
    schedule: &Schedule,
    by: &Author,
    note: Option<String>,
) -> Result<(), StoreError> {
    let change = entities::schedules::ActiveModel {
        note: Set(note),
        remarks: Set(None),
        sent_at: Set(Some(tx.at())),
        sent_by: Set(Some(by.id)),
        ..Default::default()
    };
    save(tx, permit, schedule, &[ScheduleAction::Send], change).await
}

/// Back to the coordinator: returned with remarks, or an approved one opened again.
///
/// # Errors
/// [`StoreError::Stale`].
pub async fn give_back(
    tx: &WriteTx,
    permit: &SchedulePermit,
    schedule: &Schedule,
    remarks: String,
) -> Result<(), StoreError> {
    let change = entities::schedules::ActiveModel {
        remarks: Set(Some(remarks)),
        sent_at: Set(None),
        ..Default::default()
    };
    let actions = [ScheduleAction::Return, ScheduleAction::Reopen];
    save(tx, permit, schedule, &actions, change).await
}

/// Freezes the next numbered version.
///
/// # Errors
/// [`StoreError::Stale`].
pub async fn approve(
    tx: &WriteTx,
    permit: &SchedulePermit,
    schedule: &Schedule,
    number: i32,
    by: &Author,
    pdf_sha256: String,
    document: String,
) -> Result<(), StoreError> {
    let change = entities::schedules::ActiveModel {
        approved_version: Set(Some(number)),
        has_changes: Set(false),
        ..Default::default()
    };
    save(tx, permit, schedule, &[ScheduleAction::Approve], change).await?;
    let row = entities::schedule_versions::ActiveModel {
        municipality_id: Set(schedule.municipality_id),
        period_id: Set(schedule.period_id),
        number: Set(number),
        approved_at: Set(tx.at()),
        approved_by: Set(by.id),
        approved_by_name: Set(by.name.clone()),
        pdf_sha256: Set(pdf_sha256),
        document: Set(document),
    };
    entities::schedule_versions::Entity::insert(row)
        .exec_without_returning(tx.connection())
        .await?;
    Ok(())
}

/// Its rows changed: readers' version is stale, and whether an approved one differs now is known.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn set_changed(
    tx: &WriteTx,
    municipality_id: Uuid,
    period_id: Uuid,
    has_changes: bool,
) -> Result<(), StoreError> {
    use entities::schedules::{Column, Entity};
    Entity::update_many()
        .col_expr(Column::Version, Expr::col(Column::Version).add(1))
        .col_expr(Column::HasChanges, Expr::value(has_changes))
        .filter(Column::MunicipalityId.eq(municipality_id))
        .filter(Column::PeriodId.eq(period_id))
        .exec(tx.connection())
        .await?;
    Ok(())
}

/// A row of a schedule changed: its readers' version is stale, and an approved one «есть изменения».
///
/// # Errors
/// [`StoreError::Database`].
pub async fn mark_changed(
    tx: &WriteTx,
    municipality_id: Uuid,
    period_id: Uuid,
) -> Result<(), StoreError> {
    use entities::schedules::{Column, Entity};
    Entity::update_many()
        .col_expr(Column::Version, Expr::col(Column::Version).add(1))
        .col_expr(Column::HasChanges, Column::ApprovedVersion.is_not_null())
        .filter(Column::MunicipalityId.eq(municipality_id))
        .filter(Column::PeriodId.eq(period_id))
        .exec(tx.connection())
        .await?;
    Ok(())
}
