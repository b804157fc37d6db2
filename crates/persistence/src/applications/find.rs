//! One application with what decides over it.

use super::{Assignment, Case, assign::assignments_of};
use crate::{Store, StoreError, WriteTx, entities, schedule};
use domain::{applications::access::CaseFacts, workflow::HasFacts};
use sea_orm::{
    ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, sea_query::LockType,
};
use uuid::Uuid;

/// A case, its experts, and the facts for the workflow table.
#[derive(Debug, Clone)]
pub struct Found {
    pub case: Case,
    pub experts: Vec<Assignment>,
    pub facts: CaseFacts,
}

impl HasFacts for Found {
    type Facts = CaseFacts;

    fn facts(&self) -> &CaseFacts {
        &self.facts
    }
}

/// # Errors
/// [`StoreError::Database`], [`StoreError::Impossible`].
pub async fn find(store: &impl Store, id: Uuid) -> Result<Option<Found>, StoreError> {
    let row = entities::applications::Entity::find_by_id(id)
        .one(store.connection())
        .await?;
    with_facts(store, row).await
}

/// The same under the row's lock: nobody else moves the case until the transaction ends.
///
/// # Errors
/// [`StoreError::Database`], [`StoreError::Impossible`].
pub async fn lock(tx: &WriteTx, id: Uuid) -> Result<Option<Found>, StoreError> {
    let mut query = entities::applications::Entity::find_by_id(id);
    if tx.is_postgres() {
        // Not its key: others may name the row in what they add.
        query = query.lock(LockType::NoKeyUpdate);
    }
    let row = query.one(tx.connection()).await?;
    with_facts(tx, row).await
}

async fn with_facts(
    store: &impl Store,
    row: Option<entities::applications::Model>,
) -> Result<Option<Found>, StoreError> {
    let Some(row) = row else { return Ok(None) };
    let case = Case::try_from(row)?;
    let experts = if case.experts_count > 0 {
        assignments_of(store, &[case.id]).await?
    } else {
        Vec::new()
    };
    let locked = match case.period_id {
        Some(period_id) => schedule::state(store, case.municipality_id, period_id)
            .await?
            .is_locked(),
        None => false,
    };
    let facts = case.facts(
        experts.iter().map(|expert| expert.expert_id).collect(),
        locked,
    );
    Ok(Some(Found {
        case,
        experts,
        facts,
    }))
}

/// A teacher's applications, newest first.
///
/// # Errors
/// [`StoreError::Database`], [`StoreError::Impossible`].
pub async fn own(store: &impl Store, teacher_id: Uuid) -> Result<Vec<Case>, StoreError> {
    use entities::applications::{Column, Entity};
    let rows = Entity::find()
        .filter(Column::TeacherId.eq(teacher_id))
        .order_by_desc(Column::CreatedAt)
        .order_by_desc(Column::Id)
        .limit(200)
        .all(store.connection())
        .await?;
    rows.into_iter().map(Case::try_from).collect()
}
