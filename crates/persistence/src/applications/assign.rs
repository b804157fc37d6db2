//! Period, start and experts.

use super::{Case, conclude, moves};
use crate::{Store, StoreError, WriteTx, entities};
use chrono::NaiveDate;
use domain::{
    applications::workflow::{Action, Permit},
    roles::Author,
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, sea_query::Expr,
};
use uuid::Uuid;

/// An expert of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assignment {
    pub application_id: Uuid,
    /// 1 or 2.
    pub slot: i32,
    pub expert_id: Uuid,
    pub full_name: String,
    /// Position and workplace as printed.
    pub printed: String,
    /// Why the expert was named in spite of a conflict.
    pub conflict_reason: Option<String>,
}

/// An expert to name.
#[derive(Debug, Clone)]
pub struct NewAssignment {
    pub expert_id: Uuid,
    pub grant_id: Uuid,
    pub full_name: String,
    pub printed: String,
    pub conflict_reason: Option<String>,
}

/// The experts of these cases, by case and place.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn assignments_of(
    store: &impl Store,
    application_ids: &[Uuid],
) -> Result<Vec<Assignment>, StoreError> {
    use entities::assignments::{Column, Entity};
    if application_ids.is_empty() {
        return Ok(Vec::new());
    }
    let rows = Entity::find()
        .filter(Column::ApplicationId.is_in(application_ids.iter().copied()))
        .order_by_asc(Column::ApplicationId)
        .order_by_asc(Column::Slot)
        .all(store.connection())
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| Assignment {
            application_id: row.application_id,
            slot: row.slot,
            expert_id: row.expert_id,
            full_name: row.full_name,
            printed: row.printed,
            conflict_reason: row.conflict_reason,
        })
        .collect())
}

/// Whether the places that stay empty are the operator's to fill.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn request_experts(tx: &WriteTx, id: Uuid, requested: bool) -> Result<(), StoreError> {
    use entities::applications::{Column, Entity};
    let at = requested.then(|| tx.at());
    Entity::update_many()
        .col_expr(Column::ExpertsRequestedAt, Expr::value(at))
        .filter(Column::Id.eq(id))
        .exec(tx.connection())
        .await?;
    Ok(())
}

/// Moves the case into a period with its experts as they are.
///
/// # Errors
/// [`StoreError::Stale`].
pub async fn plan_period(
    tx: &WriteTx,
    permit: &Permit,
    case: &Case,
    period: (Uuid, NaiveDate),
) -> Result<(), StoreError> {
    let change = entities::applications::ActiveModel {
        period_id: Set(Some(period.0)),
        starts_on: Set(Some(period.1)),
        conclusion_due: Set(conclude::due_in(tx, Some(period.0)).await?),
        ..Default::default()
    };
    moves::save(tx, permit, case, &[Action::Plan], change).await
}

/// Saves the plan whole: what is not in it is open again.
///
/// # Errors
/// [`StoreError::Stale`].
pub async fn plan(
    tx: &WriteTx,
    permit: &Permit,
    case: &Case,
    by: &Author,
    period: Option<(Uuid, NaiveDate)>,
    experts: Vec<NewAssignment>,
) -> Result<(), StoreError> {
    use entities::assignments::{ActiveModel, Column, Entity};
    let change = entities::applications::ActiveModel {
        period_id: Set(period.map(|(id, _)| id)),
        starts_on: Set(period.map(|(_, day)| day)),
        conclusion_due: Set(conclude::due_in(tx, period.map(|(id, _)| id)).await?),
        experts_count: Set(i32::try_from(experts.len()).unwrap_or_default()),
        ..Default::default()
    };
    moves::save(tx, permit, case, &[Action::Plan], change).await?;
    Entity::delete_many()
        .filter(Column::ApplicationId.eq(case.id))
        .exec(tx.connection())
        .await?;
    for (slot, expert) in (1..).zip(experts) {
        let row = ActiveModel {
            application_id: Set(case.id),
            slot: Set(slot),
            expert_id: Set(expert.expert_id),
            grant_id: Set(expert.grant_id),
            full_name: Set(expert.full_name),
            printed: Set(expert.printed),
            conflict_reason: Set(expert.conflict_reason),
            assigned_by: Set(by.id),
            assigned_at: Set(tx.at()),
            ..Default::default()
        };
        Entity::insert(row)
            .exec_without_returning(tx.connection())
            .await?;
    }
    Ok(())
}
