//! One row per session; every request reads it, so that signing out and blocking act at once.

use crate::{
    Store, StoreError, WriteTx, entities,
    people::{Grant, Person},
    substitutions::{self, Substitution},
};
use chrono::{DateTime, Duration, NaiveDate, Utc};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, sea_query::Expr};
use uuid::Uuid;

/// Without «Запомнить меня»: idle for an hour, twelve hours at most.
const SHORT: (Duration, Duration) = (Duration::minutes(60), Duration::hours(12));
/// With it: idle for 14 days, 30 at most.
const LONG: (Duration, Duration) = (Duration::days(14), Duration::days(30));

/// A live session with its person and acting role.
#[derive(Debug, Clone)]
pub struct Session {
    pub id: Uuid,
    pub remember: bool,
    pub last_used_at: DateTime<Utc>,
    pub expires_at: DateTime<Utc>,
    pub person: Person,
    pub grant: Grant,
    /// A substitute's session: in whose place it acts.
    pub in_place_of: Option<InPlaceOf>,
}

/// A substitution in force, and its principal.
#[derive(Debug, Clone)]
pub struct InPlaceOf {
    pub substitution: Substitution,
    pub principal: Person,
}

impl Session {
    /// What the role switch calls the acting role: the grant, or the substitution.
    #[must_use]
    pub fn role_id(&self) -> Uuid {
        self.in_place_of
            .as_ref()
            .map_or(self.grant.id, |one| one.substitution.id)
    }
}

/// # Errors
/// [`StoreError::Database`].
pub async fn open(
    tx: &WriteTx,
    person_id: Uuid,
    grant_id: Uuid,
    remember: bool,
) -> Result<Uuid, StoreError> {
    let id = tx.new_id();
    let (_, longest) = if remember { LONG } else { SHORT };
    let row = entities::sessions::ActiveModel {
        id: Set(id),
        person_id: Set(person_id),
        grant_id: Set(grant_id),
        remember: Set(remember),
        created_at: Set(tx.at()),
        last_used_at: Set(tx.at()),
        expires_at: Set(tx.at() + longest),
        ended_at: Set(None),
        substitution_id: Set(None),
    };
    entities::sessions::Entity::insert(row)
        .exec_without_returning(tx.connection())
        .await?;
    Ok(id)
}

/// The session, if it is not ended, idle for too long, past its end, blocked or without its role. `today`: the day in
/// Asia/Tomsk; a substitute's role ends with its last day.
///
/// # Errors
/// [`StoreError::Database`], [`StoreError::Impossible`].
pub async fn live(
    store: &impl Store,
    id: Uuid,
    now: DateTime<Utc>,
    today: NaiveDate,
) -> Result<Option<Session>, StoreError> {
    let found = entities::sessions::Entity::find_by_id(id)
        .find_also_related(entities::people::Entity)
        .find_also_related(entities::grants::Entity)
        .one(store.connection())
        .await?;
    let Some((row, Some(person), Some(grant))) = found else {
        return Ok(None);
    };
    let (idle, _) = if row.remember { LONG } else { SHORT };
    if row.ended_at.is_some() || row.expires_at <= now || row.last_used_at + idle <= now {
        return Ok(None);
    }
    if person.blocked_at.is_some() || grant.ended_at.is_some() {
        return Ok(None);
    }
    let (person, grant) = (Person::from(person), Grant::try_from(grant)?);
    let in_place_of = match row.substitution_id {
        Some(id) => match in_force(store, id, &person, today).await? {
            Some(found) => Some(found),
            None => return Ok(None),
        },
        None => None,
    };
    Ok(Some(Session {
        id: row.id,
        remember: row.remember,
        last_used_at: row.last_used_at,
        expires_at: row.expires_at,
        person,
        grant,
        in_place_of,
    }))
}

/// The substitution with its principal, while it is in force and the principal is not blocked.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn in_force(
    store: &impl Store,
    id: Uuid,
    substitute: &Person,
    today: NaiveDate,
) -> Result<Option<InPlaceOf>, StoreError> {
    let found = substitutions::find(store, id).await?;
    let Some(substitution) = found
        .filter(|found| found.is_in_force(today) && found.substitute_id == Some(substitute.id))
    else {
        return Ok(None);
    };
    let principal = crate::people::find(store, substitution.principal_id).await?;
    Ok(principal
        .filter(|principal| principal.blocked_at.is_none())
        .map(|principal| InPlaceOf {
            substitution,
            principal,
        }))
}

/// How long the session may stay unused, and when it ends in any case.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn limits(
    store: &impl Store,
    id: Uuid,
) -> Result<Option<(Duration, DateTime<Utc>)>, StoreError> {
    let row = entities::sessions::Entity::find_by_id(id)
        .one(store.connection())
        .await?;
    Ok(row.map(|row| {
        let (idle, _) = if row.remember { LONG } else { SHORT };
        (idle, row.expires_at)
    }))
}

/// Marks the session as used.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn touch(tx: &WriteTx, id: Uuid) -> Result<(), StoreError> {
    use entities::sessions::{Column, Entity};
    Entity::update_many()
        .col_expr(Column::LastUsedAt, Expr::value(tx.at()))
        .filter(Column::Id.eq(id))
        .exec(tx.connection())
        .await?;
    Ok(())
}

/// Acts in another role from now on, or in somebody's place.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn switch_grant(
    tx: &WriteTx,
    id: Uuid,
    grant_id: Uuid,
    substitution_id: Option<Uuid>,
) -> Result<(), StoreError> {
    use entities::sessions::{Column, Entity};
    Entity::update_many()
        .col_expr(Column::GrantId, Expr::value(grant_id))
        .col_expr(Column::SubstitutionId, Expr::value(substitution_id))
        .filter(Column::Id.eq(id))
        .exec(tx.connection())
        .await?;
    Ok(())
}

/// # Errors
/// [`StoreError::Database`].
pub async fn end(tx: &WriteTx, id: Uuid) -> Result<(), StoreError> {
    use entities::sessions::{Column, Entity};
    Entity::update_many()
        .col_expr(Column::EndedAt, Expr::value(tx.at()))
        .filter(Column::Id.eq(id))
        .filter(Column::EndedAt.is_null())
        .exec(tx.connection())
        .await?;
    Ok(())
}

/// # Errors
/// [`StoreError::Database`].
pub async fn end_all_of(tx: &WriteTx, person_id: Uuid) -> Result<(), StoreError> {
    use entities::sessions::{Column, Entity};
    Entity::update_many()
        .col_expr(Column::EndedAt, Expr::value(tx.at()))
        .filter(Column::PersonId.eq(person_id))
        .filter(Column::EndedAt.is_null())
        .exec(tx.connection())
        .await?;
    Ok(())
}

/// All of a person but one: after a change of the password.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn end_others_of(tx: &WriteTx, person_id: Uuid, kept: Uuid) -> Result<(), StoreError> {
    use entities::sessions::{Column, Entity};
    Entity::update_many()
        .col_expr(Column::EndedAt, Expr::value(tx.at()))
        .filter(Column::PersonId.eq(person_id))
        .filter(Column::Id.ne(kept))
        .filter(Column::EndedAt.is_null())
        .exec(tx.connection())
        .await?;
    Ok(())
}

/// Those that act in a role, by whomever.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn end_all_in(tx: &WriteTx, grant_id: Uuid) -> Result<(), StoreError> {
    use entities::sessions::{Column, Entity};
    Entity::update_many()
        .col_expr(Column::EndedAt, Expr::value(tx.at()))
        .filter(Column::GrantId.eq(grant_id))
        .filter(Column::EndedAt.is_null())
        .exec(tx.connection())
        .await?;
    Ok(())
}
