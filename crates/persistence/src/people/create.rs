//! New accounts and roles.

use super::{Grant, Person};
use crate::{Store, StoreError, WriteTx, entities};
use domain::{people::PersonName, roles::Role, text::search_key};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use uuid::Uuid;

/// What a new account needs; every text was parsed.
#[derive(Debug, Clone)]
pub struct NewPerson {
    pub username: String,
    pub password_hash: String,
    pub email: String,
    pub name: PersonName,
    pub phone: Option<String>,
    pub work_phone: Option<String>,
    pub municipality_id: Option<Uuid>,
    pub organisation_id: Option<Uuid>,
    pub organisation_typed: Option<String>,
    pub position_id: Option<Uuid>,
    pub subjects: Option<String>,
}

/// # Errors
/// [`StoreError::Taken`] `username` or `email`.
pub async fn insert(tx: &WriteTx, new: NewPerson) -> Result<Person, StoreError> {
    use entities::people::{ActiveModel, Column, Entity};
    let (username_key, email_key) = (search_key(&new.username), new.email.to_lowercase());
    // Asked first: on PostgreSQL a failed insert would end the transaction.
    for (column, key, what) in [
        (Column::UsernameKey, &username_key, "username"),
        (Column::EmailKey, &email_key, "email"),
    ] {
        if Entity::find()
            .filter(column.eq(key))
            .count(tx.connection())
            .await?
            > 0
        {
            return Err(StoreError::Taken(what));
        }
    }
    let row = ActiveModel {
        id: Set(tx.new_id()),
        version: Set(1),
        username: Set(new.username),
        username_key: Set(username_key),
        password_hash: Set(new.password_hash),
        email: Set(new.email),
        email_key: Set(email_key),
        surname: Set(new.name.surname().to_owned()),
        first_name: Set(new.name.first_name().to_owned()),
        patronymic: Set(new.name.patronymic().map(str::to_owned)),
        name_key: Set(new.name.search_key()),
        phone: Set(new.phone),
        work_phone: Set(new.work_phone),
        municipality_id: Set(new.municipality_id),
        organisation_id: Set(new.organisation_id),
        organisation_typed: Set(new.organisation_typed),
        position_id: Set(new.position_id),
        subjects: Set(new.subjects),
        registered_at: Set(tx.at()),
        blocked_at: Set(None),
        erased_at: Set(None),
        first_filed_at: Set(None),
    };
    let row = Entity::insert(row)
        .exec_with_returning(tx.connection())
        .await
        .map_err(|error| StoreError::taken(error, "username"))?;
    Ok(row.into())
}

/// A role to give.
#[derive(Debug, Clone)]
pub struct NewGrant {
    pub person_id: Uuid,
    pub role: Role,
    pub municipality_id: Option<Uuid>,
    pub organisation_id: Option<Uuid>,
    pub printed_position: Option<String>,
    pub printed_workplace: Option<String>,
    pub subject: Option<String>,
}

impl NewGrant {
    /// A role without a scope or printed words.
    #[must_use]
    pub const fn bare(person_id: Uuid, role: Role) -> Self {
        Self {
            person_id,
            role,
            municipality_id: None,
            organisation_id: None,
            printed_position: None,
            printed_workplace: None,
            subject: None,
        }
    }
}

/// # Errors
/// [`StoreError::Database`].
pub async fn grant(tx: &WriteTx, new: NewGrant) -> Result<Grant, StoreError> {
    let row = entities::grants::ActiveModel {
        id: Set(tx.new_id()),
        person_id: Set(new.person_id),
        role: Set(new.role.code().to_owned()),
        municipality_id: Set(new.municipality_id),
        organisation_id: Set(new.organisation_id),
        printed_position: Set(new.printed_position),
        printed_workplace: Set(new.printed_workplace),
        subject: Set(new.subject),
        granted_at: Set(tx.at()),
        ended_at: Set(None),
    };
    let row = entities::grants::Entity::insert(row)
        .exec_with_returning(tx.connection())
        .await?;
    row.try_into()
}

/// Keeps a consent: which text, when, from which address.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn give_consent(
    tx: &WriteTx,
    person_id: Uuid,
    text_version: &str,
    address: Option<String>,
) -> Result<(), StoreError> {
    let row = entities::consents::ActiveModel {
        id: Set(tx.new_id()),
        person_id: Set(person_id),
        text_version: Set(text_version.to_owned()),
        given_at: Set(tx.at()),
        address: Set(address),
    };
    entities::consents::Entity::insert(row)
        .exec_without_returning(tx.connection())
        .await?;
    Ok(())
}
