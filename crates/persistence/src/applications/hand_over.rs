//! Another expert in the place of one whose role ends. Not a move of the workflow: whoever ends a role hands its cases over.

use super::{Case, NewAssignment};
use crate::{Store, StoreError, WriteTx, entities};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter,
    sea_query::Expr,
};
use uuid::Uuid;

/// The place that `grant_id` holds is the other expert's, or open. The caller holds the case's lock.
///
/// # Errors
/// [`StoreError::Stale`].
pub async fn hand_over(
    tx: &WriteTx,
    case: &Case,
    grant_id: Uuid,
    by: Uuid,
    to: Option<NewAssignment>,
) -> Result<(), StoreError> {
    use entities::{applications, assignments};
    let place = Condition::all()
        .add(assignments::Column::GrantId.eq(grant_id))
        .add(assignments::Column::ApplicationId.eq(case.id));
    match to {
        Some(to) => {
            assignments::Entity::update_many()
                .set(assignments::ActiveModel {
                    expert_id: Set(to.expert_id),
                    grant_id: Set(to.grant_id),
                    full_name: Set(to.full_name),
                    printed: Set(to.printed),
                    conflict_reason: Set(to.conflict_reason),
                    assigned_by: Set(by),
                    assigned_at: Set(tx.at()),
                    ..Default::default()
                })
                .filter(place)
                .exec(tx.connection())
                .await?;
        }
        None => {
            assignments::Entity::delete_many()
                .filter(place)
                .exec(tx.connection())
                .await?;
        }
    }
    let left = assignments::Entity::find()
        .filter(assignments::Column::ApplicationId.eq(case.id))
        .count(tx.connection())
        .await?;
    let done = applications::Entity::update_many()
        .col_expr(
            applications::Column::ExpertsCount,
            Expr::value(i32::try_from(left).unwrap_or_default()),
        )
        .col_expr(applications::Column::Version, Expr::value(case.version + 1))
        .col_expr(applications::Column::UpdatedAt, Expr::value(tx.at()))
        .filter(applications::Column::Id.eq(case.id))
        .filter(applications::Column::Version.eq(case.version))
        .exec(tx.connection())
        .await?;
    if done.rows_affected == 1 {
        Ok(())
    } else {
        Err(StoreError::Stale)
    }
}
