//! `GET /people/{id}/grants/{grant_id}/ending`

use crate::{
    State,
    identity::Coordinator,
    problem::{ApiError, ApiResult, Code},
};
use actix_web::{get, web};
use contract::{
    accounts::{GrantEnding, OpenCase},
    lists::Named,
};
use persistence::{
    Store,
    applications::Case,
    people::{self, Grant, Person},
    reference,
};
use uuid::Uuid;

/// What ending a role would mean
///
/// The open cases that an expert holds by it. A municipal coordinator ends roles of experts and school coordinators of the own
/// municipality, an operator also those of municipal coordinators and operators; nobody the own.
#[utoipa::path(operation_id = "grant_ending", tag = "Пользователи",
    params(("id" = Uuid, Path, description = "The person"), ("grant_id" = Uuid, Path, description = "The role")),
    responses((status = 200, description = "The role and what is open in it", body = GrantEnding), Coordinator))]
#[get("/people/{id}/grants/{grant_id}/ending")]
pub(crate) async fn ending(
    state: web::Data<State>,
    coordinator: Coordinator,
    path: web::Path<(Uuid, Uuid)>,
) -> ApiResult<web::Json<GrantEnding>> {
    let reader = state.database.reader();
    let (person, grant) = role(&reader, &coordinator, *path).await?;
    let cases = people::open_cases_of(&reader, grant.id).await?;
    let organisation = match grant.organisation_id {
        Some(id) => reference::organisation(&reader, id).await?,
        None => None,
    };
    let municipalities = reference::municipalities(&reader).await?;
    let named = |id: Option<Uuid>| {
        let row = municipalities.iter().find(|row| Some(row.id) == id)?;
        Some(Named {
            id: row.id,
            name: row.name.clone(),
        })
    };
    let periods = reference::periods(&reader).await?;
    let open = |case: Case| OpenCase {
        id: case.id,
        full_name: case.full_name(),
        municipality: named(Some(case.municipality_id)).unwrap_or_else(|| Named {
            id: case.municipality_id,
            name: String::new(),
        }),
        stage: case.stage,
        period: periods
            .iter()
            .find(|row| Some(row.id) == case.period_id)
            .map(|row| Named {
                id: row.id,
                name: row.label(),
            }),
        case_number: case.case_number,
    };
    Ok(web::Json(GrantEnding {
        person_id: person.id,
        full_name: person.full_name(),
        grant_id: grant.id,
        role: grant.role,
        municipality: named(grant.municipality_id),
        organisation: organisation.map(|row| Named {
            id: row.id,
            name: row.name,
        }),
        cases: cases.into_iter().map(open).collect(),
    }))
}

/// The role, if this one sees it (404) and may end it (403).
pub(super) async fn role(
    store: &impl Store,
    coordinator: &Coordinator,
    (person_id, grant_id): (Uuid, Uuid),
) -> ApiResult<(Person, Grant)> {
    let person = people::find(store, person_id)
        .await?
        .ok_or_else(ApiError::not_found)?;
    let grant = people::grant_by_id(store, grant_id)
        .await?
        .filter(|grant| grant.person_id == person.id)
        .filter(|grant| coordinator.within.is_none() || grant.municipality_id == coordinator.within)
        .ok_or_else(ApiError::not_found)?;
    if !coordinator.gives(grant.role) {
        let words = "Эту роль Вы не завершаете";
        return Err(ApiError::new(Code::Forbidden, words));
    }
    if coordinator.acting.actor.is(person.id) {
        let words = "Свою роль завершить нельзя: это делает другой";
        return Err(ApiError::new(Code::Forbidden, words));
    }
    Ok((person, grant))
}
