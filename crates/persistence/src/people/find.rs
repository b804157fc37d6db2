//! Finding people.

use super::{Grant, Person};
use crate::{Store, StoreError, WriteTx, entities, like};
use domain::roles::Role;
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait, sea_query::ExprTrait,
};
use uuid::Uuid;

/// # Errors
/// [`StoreError::Database`].
pub async fn find(store: &impl Store, id: Uuid) -> Result<Option<Person>, StoreError> {
    let row = entities::people::Entity::find_by_id(id)
        .one(store.connection())
        .await?;
    Ok(row.map(Person::from))
}

/// Those of these ids that are people, in one query.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn find_all(store: &impl Store, ids: &[Uuid]) -> Result<Vec<Person>, StoreError> {
    let rows = entities::people::Entity::find()
        .filter(entities::people::Column::Id.is_in(ids.iter().copied()))
        .all(store.connection())
        .await?;
    Ok(rows.into_iter().map(Person::from).collect())
}

/// Locks the row until the transaction ends (PostgreSQL; SQLite has one writer anyway).
///
/// # Errors
/// [`StoreError::Database`].
pub async fn find_for_update(tx: &WriteTx, id: Uuid) -> Result<Option<Person>, StoreError> {
    let mut query = entities::people::Entity::find_by_id(id);
    if tx.is_postgres() {
        query = query.lock_exclusive();
    }
    Ok(query.one(tx.connection()).await?.map(Person::from))
}

/// By login (ё is е in it) or by e-mail address, in any case.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn find_by_login(store: &impl Store, login: &str) -> Result<Option<Person>, StoreError> {
    use entities::people::{Column, Entity};
    let key = login.trim().to_lowercase();
    let condition = Condition::any()
        .add(Column::UsernameKey.eq(domain::text::search_key(login)))
        .add(Column::EmailKey.eq(&key));
    let row = Entity::find()
        .filter(condition)
        .one(store.connection())
        .await?;
    Ok(row.map(Person::from))
}

/// The roles that a person holds now, oldest first.
///
/// # Errors
/// [`StoreError::Database`], [`StoreError::Impossible`].
pub async fn grants(store: &impl Store, person_ids: &[Uuid]) -> Result<Vec<Grant>, StoreError> {
    use entities::grants::{Column, Entity};
    let rows = Entity::find()
        .filter(Column::PersonId.is_in(person_ids.iter().copied()))
        .filter(Column::EndedAt.is_null())
        .order_by_asc(Column::GrantedAt)
        .order_by_asc(Column::Id)
        .all(store.connection())
        .await?;
    rows.into_iter().map(Grant::try_from).collect()
}

/// A role that is held now.
///
/// # Errors
/// [`StoreError::Database`], [`StoreError::Impossible`].
pub async fn grant_by_id(store: &impl Store, id: Uuid) -> Result<Option<Grant>, StoreError> {
    use entities::grants::{Column, Entity};
    let row = Entity::find_by_id(id)
        .filter(Column::EndedAt.is_null())
        .one(store.connection())
        .await?;
    row.map(Grant::try_from).transpose()
}

/// An expert, and what the choice of experts goes by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExpertRow {
    pub person: Person,
    pub grant: Grant,
    /// Of the person and of every role that they hold now.
    pub organisation_ids: Vec<Uuid>,
    /// Cases at an open stage that name this expert: registered, concluded or signed; verified, rejected and withdrawn
    /// ones do not count.
    pub load: u64,
}

#[derive(Debug, FromQueryResult)]
struct Load {
    expert_id: Uuid,
    cases: i64,
}

/// Experts of a municipality (or of all), by surname, at most 200; of these `ids` where they are given.
///
/// # Errors
/// [`StoreError::Database`], [`StoreError::Impossible`].
pub async fn experts(
    store: &impl Store,
    municipality_id: Option<Uuid>,
    name_part: Option<&str>,
    ids: Option<&[Uuid]>,
) -> Result<Vec<ExpertRow>, StoreError> {
    use entities::{grants, people};
    let mut query = grants::Entity::find()
        .filter(grants::Column::Role.eq(Role::Expert.code()))
        .filter(grants::Column::EndedAt.is_null());
    if let Some(id) = municipality_id {
        query = query.filter(grants::Column::MunicipalityId.eq(id));
    }
    if let Some(ids) = ids {
        query = query.filter(grants::Column::PersonId.is_in(ids.iter().copied()));
    }
    let holders = query
        .select_only()
        .column(grants::Column::PersonId)
        .into_query();
    let mut by_name = people::Entity::find()
        .filter(people::Column::Id.in_subquery(holders))
        .filter(people::Column::BlockedAt.is_null())
        .order_by_asc(people::Column::NameKey)
        .limit(200);
    if let Some(part) = name_part {
        let key = domain::text::search_key(part);
        by_name = by_name.filter(
            people::Column::NameKey
                .into_expr()
                .like(like::containing(&key)),
        );
    }
    let persons: Vec<Person> = by_name
        .all(store.connection())
        .await?
        .into_iter()
        .map(Person::from)
        .collect();
    let ids: Vec<Uuid> = persons.iter().map(|person| person.id).collect();
    let loads = loads(store, &ids).await?;
    let roles = super::grants(store, &ids).await?;
    Ok(persons
        .into_iter()
        .filter_map(|person| {
            let held = |grant: &&Grant| {
                grant.person_id == person.id
                    && grant.role == Role::Expert
                    && municipality_id.is_none_or(|id| grant.municipality_id == Some(id))
            };
            let grant = roles.iter().find(held)?.clone();
            let load = loads
                .iter()
                .find(|load| load.expert_id == person.id)
                .map_or(0, |load| load.cases);
            let by_role = roles
                .iter()
                .filter(|role| role.person_id == person.id)
                .filter_map(|role| role.organisation_id);
            Some(ExpertRow {
                organisation_ids: person.organisation_id.into_iter().chain(by_role).collect(),
                person,
                grant,
                load: u64::try_from(load).unwrap_or_default(),
            })
        })
        .collect())
}

/// How many cases at an open stage name each of them.
async fn loads(store: &impl Store, expert_ids: &[Uuid]) -> Result<Vec<Load>, StoreError> {
    use entities::assignments;
    Ok(assignments::Entity::find()
        .select_only()
        .column(assignments::Column::ExpertId)
        .column_as(assignments::Column::ApplicationId.count(), "cases")
        .filter(assignments::Column::ExpertId.is_in(expert_ids.iter().copied()))
        .filter(assignments::Column::Open.eq(true))
        .group_by(assignments::Column::ExpertId)
        .into_model::<Load>()
        .all(store.connection())
        .await?)
}

/// Everybody who holds a role now, in a municipality where one is given.
async fn holders(
    store: &impl Store,
    role: Role,
    municipality_id: Option<Uuid>,
) -> Result<Vec<Person>, StoreError> {
    use entities::{grants, people};
    let mut query = grants::Entity::find()
        .filter(grants::Column::Role.eq(role.code()))
        .filter(grants::Column::EndedAt.is_null());
    if let Some(id) = municipality_id {
        query = query.filter(grants::Column::MunicipalityId.eq(id));
    }
    let ids: Vec<Uuid> = query
        .all(store.connection())
        .await?
        .into_iter()
        .map(|row| row.person_id)
        .collect();
    let rows = people::Entity::find()
        .filter(people::Column::Id.is_in(ids))
        .filter(people::Column::BlockedAt.is_null())
        .order_by_asc(people::Column::RegisteredAt)
        .order_by_asc(people::Column::Id)
        .all(store.connection())
        .await?;
    Ok(rows.into_iter().map(Person::from).collect())
}

/// # Errors
/// [`StoreError::Database`].
pub async fn operators(store: &impl Store) -> Result<Vec<Person>, StoreError> {
    holders(store, Role::Operator, None).await
}

/// The municipal coordinators of a municipality, longest in office first.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn coordinators(
    store: &impl Store,
    municipality_id: Uuid,
) -> Result<Vec<Person>, StoreError> {
    holders(store, Role::MunicipalCoordinator, Some(municipality_id)).await
}

/// The school coordinators of an organisation, longest in office first.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn school_coordinators(
    store: &impl Store,
    organisation_id: Uuid,
) -> Result<Vec<Person>, StoreError> {
    use entities::{grants, people};
    let held = grants::Entity::find()
        .filter(grants::Column::Role.eq(Role::SchoolCoordinator.code()))
        .filter(grants::Column::OrganisationId.eq(organisation_id))
        .filter(grants::Column::EndedAt.is_null())
        .all(store.connection())
        .await?;
    let rows = people::Entity::find()
        .filter(people::Column::Id.is_in(held.into_iter().map(|row| row.person_id)))
        .filter(people::Column::BlockedAt.is_null())
        .order_by_asc(people::Column::RegisteredAt)
        .order_by_asc(people::Column::Id)
        .all(store.connection())
        .await?;
    Ok(rows.into_iter().map(Person::from).collect())
}

/// Whether there is no account at all.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn nobody(store: &impl Store) -> Result<bool, StoreError> {
    Ok(entities::people::Entity::find()
        .one(store.connection())
        .await?
        .is_none())
}
