//! Changing accounts.

use super::Person;
use crate::{Store, StoreError, WriteTx, entities};
use domain::people::PersonName;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter,
    sea_query::Expr,
};
use uuid::Uuid;

/// Writes name and phones; the caller holds the row ([`super::find_for_update`]) and has compared its version.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn update_profile(
    tx: &WriteTx,
    person: &Person,
    name: &PersonName,
    phone: Option<String>,
    work_phone: Option<String>,
) -> Result<Person, StoreError> {
    let row = entities::people::ActiveModel {
        id: Set(person.id),
        version: Set(person.version + 1),
        surname: Set(name.surname().to_owned()),
        first_name: Set(name.first_name().to_owned()),
        patronymic: Set(name.patronymic().map(str::to_owned)),
        name_key: Set(name.search_key()),
        phone: Set(phone),
        work_phone: Set(work_phone),
        ..Default::default()
    };
    Ok(row.update(tx.connection()).await?.into())
}

/// Where somebody teaches and what.
#[derive(Debug, Clone)]
pub struct TeachesAt {
    pub phone: String,
    pub municipality_id: Uuid,
    pub organisation_id: Option<Uuid>,
    pub organisation_typed: Option<String>,
    pub position_id: Uuid,
    pub subjects: Option<String>,
}

/// # Errors
/// [`StoreError::Database`].
pub async fn set_workplace(
    tx: &WriteTx,
    person: &Person,
    place: TeachesAt,
) -> Result<Person, StoreError> {
    let row = entities::people::ActiveModel {
        id: Set(person.id),
        version: Set(person.version + 1),
        phone: Set(Some(place.phone)),
        municipality_id: Set(Some(place.municipality_id)),
        organisation_id: Set(place.organisation_id),
        organisation_typed: Set(place.organisation_typed),
        position_id: Set(Some(place.position_id)),
        subjects: Set(place.subjects),
        ..Default::default()
    };
    Ok(row.update(tx.connection()).await?.into())
}

/// # Errors
/// [`StoreError::Database`].
pub async fn set_password(
    tx: &WriteTx,
    person_id: Uuid,
    password_hash: String,
) -> Result<(), StoreError> {
    use entities::people::{Column, Entity};
    Entity::update_many()
        .col_expr(Column::PasswordHash, Expr::value(password_hash))
        .filter(Column::Id.eq(person_id))
        .exec(tx.connection())
        .await?;
    Ok(())
}

/// Blocks or unblocks; the caller has compared the version.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn set_blocked(
    tx: &WriteTx,
    person: &Person,
    blocked: bool,
) -> Result<Person, StoreError> {
    let row = entities::people::ActiveModel {
        id: Set(person.id),
        version: Set(person.version + 1),
        blocked_at: Set(blocked.then(|| tx.at())),
        ..Default::default()
    };
    Ok(row.update(tx.connection()).await?.into())
}

/// Ends a role.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn end_grant(tx: &WriteTx, grant_id: Uuid) -> Result<(), StoreError> {
    if let Some(row) = entities::grants::Entity::find_by_id(grant_id)
        .one(tx.connection())
        .await?
    {
        let mut row = row.into_active_model();
        row.ended_at = Set(Some(tx.at()));
        row.update(tx.connection()).await?;
    }
    Ok(())
}
