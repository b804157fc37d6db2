//! Many applications by their ids, with what decides over them, in three statements at most.

use super::{Case, Found, assign::assignments_of};
use crate::{Store, StoreError, entities, schedule};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use uuid::Uuid;

/// Those of `ids` that there are, in no order.
///
/// # Errors
/// [`StoreError::Database`], [`StoreError::Impossible`].
pub async fn find_many(store: &impl Store, ids: &[Uuid]) -> Result<Vec<Found>, StoreError> {
    use entities::applications::{Column, Entity};
    let rows = Entity::find()
        .filter(Column::Id.is_in(ids.iter().copied()))
        .all(store.connection())
        .await?;
    let cases: Vec<Case> = rows
        .into_iter()
        .map(Case::try_from)
        .collect::<Result<_, _>>()?;
    let named: Vec<Uuid> = cases
        .iter()
        .filter(|case| case.experts_count > 0)
        .map(|case| case.id)
        .collect();
    let experts = assignments_of(store, &named).await?;
    let schedules = if cases.iter().any(|case| case.period_id.is_some()) {
        schedule::all(store, None).await?
    } else {
        Vec::new()
    };
    Ok(cases
        .into_iter()
        .map(|case| {
            let experts: Vec<_> = experts
                .iter()
                .filter(|expert| expert.application_id == case.id)
                .cloned()
                .collect();
            let locked = schedules.iter().any(|schedule| {
                schedule.municipality_id == case.municipality_id
                    && Some(schedule.period_id) == case.period_id
                    && schedule.state.is_locked()
            });
            let facts = case.facts(
                experts.iter().map(|expert| expert.expert_id).collect(),
                locked,
            );
            Found {
                case,
                experts,
                facts,
            }
        })
        .collect())
}
