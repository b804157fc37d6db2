//! Another municipality: asked for by the person, given by the operator.

use super::{Grant, NewGrant, Person, grant};
use crate::{Store, StoreError, WriteTx, entities};
use chrono::{DateTime, Utc};
use domain::roles::Role;
use entities::municipality_requests::{ActiveModel, Column, Entity, Model};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder,
    sea_query::Expr,
};
use uuid::Uuid;

/// A request that the operator has not answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MunicipalityRequest {
    pub person_id: Uuid,
    pub municipality_id: Option<Uuid>,
    pub text: String,
    pub created_at: DateTime<Utc>,
}

impl From<Model> for MunicipalityRequest {
    fn from(row: Model) -> Self {
        Self {
            person_id: row.person_id,
            municipality_id: row.municipality_id,
            text: row.text,
            created_at: row.created_at,
        }
    }
}

/// # Errors
/// [`StoreError::Database`].
pub async fn ask_for_municipality(
    tx: &WriteTx,
    person_id: Uuid,
    municipality_id: Option<Uuid>,
    text: String,
) -> Result<(), StoreError> {
    let row = ActiveModel {
        id: Set(tx.new_id()),
        person_id: Set(person_id),
        municipality_id: Set(municipality_id),
        text: Set(text),
        created_at: Set(tx.at()),
        closed_at: Set(None),
        answer: Set(None),
    };
    Entity::insert(row)
        .exec_without_returning(tx.connection())
        .await?;
    Ok(())
}

/// The unanswered requests of these people, newest first.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn municipality_requests(
    store: &impl Store,
    person_ids: &[Uuid],
) -> Result<Vec<MunicipalityRequest>, StoreError> {
    let rows = Entity::find()
        .filter(Column::PersonId.is_in(person_ids.iter().copied()))
        .filter(Column::ClosedAt.is_null())
        .order_by_desc(Column::CreatedAt)
        .order_by_desc(Column::Id)
        .all(store.connection())
        .await?;
    Ok(rows.into_iter().map(MunicipalityRequest::from).collect())
}

/// The requests of this person are closed: the municipality stays as it is.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn answer_municipality_request(
    tx: &WriteTx,
    person_id: Uuid,
    answer: String,
) -> Result<(), StoreError> {
    Entity::update_many()
        .col_expr(Column::ClosedAt, Expr::value(tx.at()))
        .col_expr(Column::Answer, Expr::value(answer))
        .filter(Column::PersonId.eq(person_id))
        .filter(Column::ClosedAt.is_null())
        .exec(tx.connection())
        .await?;
    Ok(())
}

/// What the operator answered to the last request, and when; `None` while it waits or after the municipality was changed.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn municipality_answer(
    store: &impl Store,
    person_id: Uuid,
) -> Result<Option<(String, DateTime<Utc>)>, StoreError> {
    let last = Entity::find()
        .filter(Column::PersonId.eq(person_id))
        .order_by_desc(Column::CreatedAt)
        .order_by_desc(Column::Id)
        .one(store.connection())
        .await?;
    Ok(last.and_then(|row| row.answer.zip(row.closed_at)))
}

/// Writes the municipality, answers the requests and moves the coordinator's and expert's roles of the old one: each is
/// ended and given anew, so that its sessions end. The caller has compared the version.
///
/// # Errors
/// [`StoreError::Database`], [`StoreError::Impossible`].
pub async fn set_municipality(
    tx: &WriteTx,
    person: &Person,
    grants: &[Grant],
    municipality_id: Uuid,
) -> Result<Person, StoreError> {
    for held in grants {
        let moves = matches!(held.role, Role::MunicipalCoordinator | Role::Expert);
        if moves && held.municipality_id != Some(municipality_id) {
            super::end_grant(tx, held.id).await?;
            let new = NewGrant {
                person_id: person.id,
                role: held.role,
                municipality_id: Some(municipality_id),
                organisation_id: None,
                printed_position: held.printed_position.clone(),
                printed_workplace: held.printed_workplace.clone(),
                subject: held.subject.clone(),
            };
            grant(tx, new).await?;
        }
    }
    Entity::update_many()
        .col_expr(Column::ClosedAt, Expr::value(tx.at()))
        .filter(Column::PersonId.eq(person.id))
        .filter(Column::ClosedAt.is_null())
        .exec(tx.connection())
        .await?;
    let row = entities::people::ActiveModel {
        id: Set(person.id),
        version: Set(person.version + 1),
        municipality_id: Set(Some(municipality_id)),
        ..Default::default()
    };
    Ok(row.update(tx.connection()).await?.into())
}
