//! Invitations into a role.

mod list;

pub use list::{List, State, list};

use crate::{Store, StoreError, WriteTx, entities};
use chrono::{DateTime, Duration, Utc};
use domain::{people::PersonName, roles::Role};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, PaginatorTrait,
    QueryFilter, QueryOrder, QuerySelect, Select, sea_query::Expr,
};
use uuid::Uuid;

/// Days that the link works.
pub const VALID_DAYS: i64 = 14;

/// An invitation.
#[derive(Debug, Clone)]
pub struct Invitation {
    pub id: Uuid,
    pub email: String,
    pub role: Role,
    pub surname: String,
    pub first_name: String,
    pub patronymic: Option<String>,
    pub municipality_id: Option<Uuid>,
    pub organisation_id: Option<Uuid>,
    pub printed_position: Option<String>,
    pub printed_workplace: Option<String>,
    pub subject: Option<String>,
    pub invited_by: Uuid,
    pub sent_at: DateTime<Utc>,
    pub expires_at: DateTime<Utc>,
    pub accepted_at: Option<DateTime<Utc>>,
    pub accepted_by: Option<Uuid>,
    /// Its link was followed.
    pub opened_at: Option<DateTime<Utc>>,
    pub letter_id: Option<Uuid>,
}

/// The role that an invitation offers, and where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Offer {
    pub role: Role,
    pub municipality_id: Option<Uuid>,
    /// Only a school coordinator's.
    pub organisation_id: Option<Uuid>,
}

/// What a new invitation says; every text was parsed.
#[derive(Debug, Clone)]
pub struct NewInvitation {
    pub token_digest: String,
    pub email: String,
    pub role: Role,
    pub name: PersonName,
    pub municipality_id: Option<Uuid>,
    pub organisation_id: Option<Uuid>,
    pub printed_position: Option<String>,
    pub printed_workplace: Option<String>,
    pub subject: Option<String>,
    pub invited_by: Uuid,
}

impl TryFrom<entities::invitations::Model> for Invitation {
    type Error = StoreError;
    fn try_from(row: entities::invitations::Model) -> Result<Self, StoreError> {
        let role = Role::from_code(&row.role)
            .ok_or_else(|| StoreError::impossible("invitations", "role", row.id, &row.role))?;
        Ok(Self {
            id: row.id,
            email: row.email,
            role,
            surname: row.surname,
            first_name: row.first_name,
            patronymic: row.patronymic,
            municipality_id: row.municipality_id,
            organisation_id: row.organisation_id,
            printed_position: row.printed_position,
            printed_workplace: row.printed_workplace,
            subject: row.subject,
            invited_by: row.invited_by,
            sent_at: row.sent_at,
            expires_at: row.expires_at,
            accepted_at: row.accepted_at,
            accepted_by: row.accepted_by,
            opened_at: row.opened_at,
            letter_id: row.letter_id,
        })
    }
}

/// # Errors
/// [`StoreError::Database`].
pub async fn insert(tx: &WriteTx, new: NewInvitation) -> Result<Invitation, StoreError> {
    let row = entities::invitations::ActiveModel {
        id: Set(tx.new_id()),
        token_digest: Set(new.token_digest),
        email_key: Set(new.email.to_lowercase()),
        email: Set(new.email),
        role: Set(new.role.code().to_owned()),
        surname: Set(new.name.surname().to_owned()),
        first_name: Set(new.name.first_name().to_owned()),
        patronymic: Set(new.name.patronymic().map(str::to_owned)),
        name_key: Set(new.name.search_key()),
        municipality_id: Set(new.municipality_id),
        organisation_id: Set(new.organisation_id),
        printed_position: Set(new.printed_position),
        printed_workplace: Set(new.printed_workplace),
        subject: Set(new.subject),
        invited_by: Set(new.invited_by),
        sent_at: Set(tx.at()),
        expires_at: Set(tx.at() + Duration::days(VALID_DAYS)),
        accepted_at: Set(None),
        accepted_by: Set(None),
        withdrawn_at: Set(None),
        opened_at: Set(None),
        letter_id: Set(None),
    };
    let row = entities::invitations::Entity::insert(row)
        .exec_with_returning(tx.connection())
        .await?;
    row.try_into()
}

fn open(token_digest: &str, now: DateTime<Utc>) -> Select<entities::invitations::Entity> {
    use entities::invitations::{Column, Entity};
    Entity::find()
        .filter(Column::TokenDigest.eq(token_digest))
        .filter(Column::AcceptedAt.is_null())
        .filter(Column::WithdrawnAt.is_null())
        .filter(Column::ExpiresAt.gt(now))
}

/// The invitation whose link still works.
///
/// # Errors
/// [`StoreError::Database`], [`StoreError::Impossible`].
pub async fn find_open(
    store: &impl Store,
    token_digest: &str,
    now: DateTime<Utc>,
) -> Result<Option<Invitation>, StoreError> {
    let row = open(token_digest, now).one(store.connection()).await?;
    row.map(Invitation::try_from).transpose()
}

/// The same under its lock: of two clicks at once the second finds it accepted.
///
/// # Errors
/// [`StoreError::Database`], [`StoreError::Impossible`].
pub async fn take_open(tx: &WriteTx, token_digest: &str) -> Result<Option<Invitation>, StoreError> {
    let mut query = open(token_digest, tx.at());
    if tx.is_postgres() {
        query = query.lock_exclusive();
    }
    let row = query.one(tx.connection()).await?;
    row.map(Invitation::try_from).transpose()
}

/// When the newest open invitation into this role was sent to this address.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn waiting(
    tx: &WriteTx,
    email_key: String,
    offer: Offer,
) -> Result<Option<DateTime<Utc>>, StoreError> {
    use entities::invitations::{Column, Entity};
    let mut query = Entity::find()
        .filter(Column::EmailKey.eq(email_key))
        .filter(Column::Role.eq(offer.role.code()))
        .filter(Column::AcceptedAt.is_null())
        .filter(Column::WithdrawnAt.is_null())
        .filter(Column::ExpiresAt.gt(tx.at()));
    query = match offer.municipality_id {
        Some(id) => query.filter(Column::MunicipalityId.eq(id)),
        None => query.filter(Column::MunicipalityId.is_null()),
    };
    if let Some(id) = offer.organisation_id {
        query = query.filter(Column::OrganisationId.eq(id));
    }
    let row = query
        .order_by_desc(Column::SentAt)
        .one(tx.connection())
        .await?;
    Ok(row.map(|row| row.sent_at))
}

/// One that is not withdrawn; of one municipality where it is given.
///
/// # Errors
/// [`StoreError::Database`], [`StoreError::Impossible`].
pub async fn find(
    store: &impl Store,
    id: Uuid,
    municipality_id: Option<Uuid>,
) -> Result<Option<Invitation>, StoreError> {
    use entities::invitations::{Column, Entity};
    let mut query = Entity::find_by_id(id).filter(Column::WithdrawnAt.is_null());
    if let Some(id) = municipality_id {
        query = query.filter(Column::MunicipalityId.eq(id));
    }
    query
        .one(store.connection())
        .await?
        .map(Invitation::try_from)
        .transpose()
}

/// Accepted by this account; the link no longer works.
///
/// # Errors
/// [`StoreError::Stale`] when somebody accepted it first.
pub async fn accept(tx: &WriteTx, id: Uuid, person_id: Uuid) -> Result<(), StoreError> {
    use entities::invitations::{Column, Entity};
    let done = Entity::update_many()
        .set(entities::invitations::ActiveModel {
            accepted_at: Set(Some(tx.at())),
            accepted_by: Set(Some(person_id)),
            ..Default::default()
        })
        .filter(Column::Id.eq(id))
        .filter(Column::AcceptedAt.is_null())
        .exec(tx.connection())
        .await?;
    if done.rows_affected == 1 {
        Ok(())
    } else {
        Err(StoreError::Stale)
    }
}

/// A new link; the old one stops working.
///
/// # Errors
/// [`StoreError::Database`], [`StoreError::Impossible`].
pub async fn renew(tx: &WriteTx, id: Uuid, token_digest: String) -> Result<Invitation, StoreError> {
    let row = entities::invitations::ActiveModel {
        id: Set(id),
        token_digest: Set(token_digest),
        sent_at: Set(tx.at()),
        expires_at: Set(tx.at() + Duration::days(VALID_DAYS)),
        opened_at: Set(None),
        letter_id: Set(None),
        ..Default::default()
    };
    row.update(tx.connection()).await?.try_into()
}

/// # Errors
/// [`StoreError::Database`].
pub async fn withdraw(tx: &WriteTx, id: Uuid) -> Result<(), StoreError> {
    if let Some(row) = entities::invitations::Entity::find_by_id(id)
        .one(tx.connection())
        .await?
    {
        let mut row = row.into_active_model();
        row.withdrawn_at = Set(Some(tx.at()));
        row.update(tx.connection()).await?;
    }
    Ok(())
}

/// The link was followed; the first time counts.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn opened(tx: &WriteTx, id: Uuid) -> Result<(), StoreError> {
    use entities::invitations::{Column, Entity};
    Entity::update_many()
        .col_expr(Column::OpenedAt, Expr::value(tx.at()))
        .filter(Column::Id.eq(id))
        .filter(Column::OpenedAt.is_null())
        .exec(tx.connection())
        .await?;
    Ok(())
}

/// Which letter carries its link.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn set_letter(tx: &WriteTx, id: Uuid, letter_id: Uuid) -> Result<(), StoreError> {
    use entities::invitations::{Column, Entity};
    Entity::update_many()
        .col_expr(Column::LetterId, Expr::value(letter_id))
        .filter(Column::Id.eq(id))
        .exec(tx.connection())
        .await?;
    Ok(())
}

/// Whether somebody accepted an invitation into this municipality.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn was_invited(
    store: &impl Store,
    person_id: Uuid,
    municipality_id: Uuid,
) -> Result<bool, StoreError> {
    use entities::invitations::{Column, Entity};
    let found = Entity::find()
        .filter(Column::AcceptedBy.eq(person_id))
        .filter(Column::MunicipalityId.eq(municipality_id))
        .count(store.connection())
        .await?;
    Ok(found > 0)
}
