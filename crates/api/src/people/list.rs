//! `GET /people`

use crate::{
    State,
    identity::Operator,
    paging::Paging,
    problem::{ApiError, ApiResult},
    query::{Query, searched},
    sessions::role_grants,
};
use actix_web::{get, web};
use contract::{
    lists::{Named, Page},
    people::PersonRow,
};
use persistence::{
    Store,
    people::{self, Person},
    reference,
};
use serde::Deserialize;
use uuid::Uuid;

#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct PeopleQuery {
    /// A part of the name, login or address.
    #[param(max_length = 200)]
    q: Option<String>,
    #[param(minimum = 1)]
    page: Option<u64>,
    #[param(minimum = 1, maximum = 200)]
    per_page: Option<u64>,
}

/// People
///
/// Everybody with an account, by surname.
#[utoipa::path(operation_id = "list_people", tag = "Пользователи", params(PeopleQuery), responses((status = 200, description = "A page", body = Page<PersonRow>), Operator))]
#[get("/people")]
pub(crate) async fn list(
    state: web::Data<State>,
    _operator: Operator,
    query: Query<PeopleQuery>,
) -> ApiResult<web::Json<Page<PersonRow>>> {
    let query = query.parse()?;
    let q = searched(query.q.as_deref(), 200)?;
    let paging = Paging::parse(query.page, query.per_page)?;
    let reader = state.database.reader();
    let page = people::list(&reader, q.as_deref(), paging.page, paging.per_page).await?;
    let items = rows(&reader, page.people).await?;
    Ok(web::Json(paging.answer(items, page.total)))
}

/// Of one person.
pub(super) async fn row(store: &impl Store, person: Person) -> ApiResult<PersonRow> {
    rows(store, vec![person])
        .await?
        .pop()
        .ok_or_else(ApiError::not_found)
}

async fn rows(store: &impl Store, persons: Vec<Person>) -> ApiResult<Vec<PersonRow>> {
    let ids: Vec<Uuid> = persons.iter().map(|person| person.id).collect();
    let grants = role_grants(store, &people::grants(store, &ids).await?).await?;
    let municipalities = reference::municipalities(store).await?;
    let mut requests = crate::me::requests_of(store, &ids).await?;
    Ok(persons
        .into_iter()
        .map(|person| PersonRow {
            full_name: person.full_name(),
            municipality: municipalities
                .iter()
                .find(|row| Some(row.id) == person.municipality_id)
                .map(|row| Named {
                    id: row.id,
                    name: row.name.clone(),
                }),
            roles: grants
                .iter()
                .filter(|(id, _)| *id == person.id)
                .map(|(_, grant)| grant.clone())
                .collect(),
            id: person.id,
            version: person.version,
            username: person.username,
            email: person.email,
            registered_at: person.registered_at,
            blocked_at: person.blocked_at,
            municipality_request: requests.remove(&person.id),
        })
        .collect())
}
