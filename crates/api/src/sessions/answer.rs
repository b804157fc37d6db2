//! The signed-in person as JSON.

use crate::{State, problem::ApiError, problem::ApiResult, secrets};
use chrono::NaiveDate;
use contract::{
    lists::Named,
    sessions::{Me, RoleGrant, SignedIn},
};
use persistence::{
    Store,
    people::{self, Grant, Person},
    reference, sessions, substitutions,
};
use std::collections::HashMap;
use uuid::Uuid;

/// Names of municipalities and organisations, for several grants in two queries.
async fn names(store: &impl Store, grants: &[Grant]) -> ApiResult<HashMap<Uuid, String>> {
    let mut names: HashMap<Uuid, String> = reference::municipalities(store)
        .await?
        .into_iter()
        .map(|row| (row.id, row.name))
        .collect();
    let ids: Vec<Uuid> = grants
        .iter()
        .filter_map(|grant| grant.organisation_id)
        .collect();
    for row in reference::organisations_by_id(store, &ids).await? {
        names.insert(row.id, row.name);
    }
    Ok(names)
}

fn named(id: Option<Uuid>, names: &HashMap<Uuid, String>) -> Option<Named> {
    id.and_then(|id| {
        names.get(&id).map(|name| Named {
            id,
            name: name.clone(),
        })
    })
}

pub(crate) async fn role_grants(
    store: &impl Store,
    grants: &[Grant],
) -> ApiResult<Vec<(Uuid, RoleGrant)>> {
    let names = names(store, grants).await?;
    Ok(grants
        .iter()
        .map(|grant| {
            let json = RoleGrant {
                id: grant.id,
                role: grant.role,
                municipality: named(grant.municipality_id, &names),
                organisation: named(grant.organisation_id, &names),
                in_place_of: None,
                until: None,
            };
            (grant.person_id, json)
        })
        .collect())
}

/// The roles in which the person acts for somebody today.
async fn substitute_roles(
    store: &impl Store,
    person: &Person,
    today: NaiveDate,
) -> ApiResult<Vec<RoleGrant>> {
    let mut roles = Vec::new();
    for one in substitutions::of_substitute(store, person.id, today).await? {
        let in_force = sessions::in_force(store, one.id, person, today).await?;
        let grant = people::grant_by_id(store, one.grant_id).await?;
        let (Some(in_force), Some(grant)) = (in_force, grant) else {
            continue;
        };
        let principal = in_force.principal.name()?;
        for (_, role) in role_grants(store, &[grant]).await? {
            roles.push(RoleGrant {
                id: one.id,
                in_place_of: Some(domain::declension::accusative_short(&principal)),
                until: Some(one.ends_on),
                ..role
            });
        }
    }
    Ok(roles)
}

/// The person as their own page shows them. `acting`: the id of the role they act in.
pub(crate) async fn me_of(
    store: &impl Store,
    person: &Person,
    acting: Uuid,
    today: NaiveDate,
) -> ApiResult<Me> {
    let grants = people::grants(store, &[person.id]).await?;
    let mut roles: Vec<RoleGrant> = role_grants(store, &grants)
        .await?
        .into_iter()
        .map(|(_, grant)| grant)
        .collect();
    roles.extend(substitute_roles(store, person, today).await?);
    let acting = roles
        .iter()
        .find(|grant| grant.id == acting)
        .cloned()
        .ok_or_else(|| ApiError::internal("the acting role is not held"))?;
    let municipality = match person.municipality_id {
        Some(id) => reference::municipality(store, id).await?.map(|row| Named {
            id: row.id,
            name: row.name,
        }),
        None => None,
    };
    let organisation = match person.organisation_id {
        Some(id) => reference::organisation(store, id).await?.map(|row| Named {
            id: row.id,
            name: row.name,
        }),
        None => None,
    };
    let position = match person.position_id {
        Some(id) => reference::position(store, id).await?.map(|row| Named {
            id: row.id,
            name: row.name,
        }),
        None => None,
    };
    Ok(Me {
        id: person.id,
        version: person.version,
        username: person.username.clone(),
        email: person.email.clone(),
        short_name: person.name()?.short(),
        surname: person.surname.clone(),
        first_name: person.first_name.clone(),
        patronymic: person.patronymic.clone(),
        phone: person.phone.clone(),
        work_phone: person.work_phone.clone(),
        municipality,
        organisation,
        organisation_typed: person.organisation_typed.clone(),
        position,
        subjects: person.subjects.clone(),
        roles,
        acting,
    })
}

/// A fresh access token and the person.
pub(super) async fn signed_in(
    state: &State,
    store: &impl Store,
    session_id: Uuid,
    person: &Person,
    role_id: Uuid,
) -> ApiResult<SignedIn> {
    let access_token = state
        .keys
        .sign(person.id, session_id, role_id, state.now())
        .map_err(ApiError::internal)?;
    let (idle, ends_at) = sessions::limits(store, session_id)
        .await?
        .ok_or_else(|| ApiError::internal("the session is gone"))?;
    let seconds = |time: chrono::Duration| u64::try_from(time.num_seconds()).unwrap_or_default();
    Ok(SignedIn {
        access_token,
        idle_seconds: seconds(idle),
        ends_in: seconds(ends_at - state.now()),
        expires_in: u64::try_from(secrets::ACCESS_SECONDS).unwrap_or_default(),
        person: me_of(store, person, role_id, state.today()).await?,
    })
}
