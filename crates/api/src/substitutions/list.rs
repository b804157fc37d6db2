//! `GET /substitutions`

use super::create::Principal;
use crate::openapi::problems::Forbidden;
use crate::{State, problem::ApiResult};
use actix_web::{get, web};
use chrono::NaiveDate;
use contract::substitutions::{SubstitutionRow, SubstitutionState, Substitutions};
use persistence::{
    Store,
    people::{self, Person},
    substitutions::{self, Substitution},
};
use uuid::Uuid;

/// Own substitutes
///
/// Newest first. Whether a login that was named exists is not told before its owner accepts.
#[utoipa::path(operation_id = "list_substitutions", tag = "Замещение",
    responses((status = 200, description = "The substitutions", body = Substitutions), Forbidden))]
#[get("/substitutions")]
pub(crate) async fn list(
    state: web::Data<State>,
    principal: Principal,
) -> ApiResult<web::Json<Substitutions>> {
    let reader = state.database.reader();
    let found = substitutions::of_principal(&reader, principal.0.person().id).await?;
    let items = rows(&reader, found, state.today()).await?;
    Ok(web::Json(Substitutions { items }))
}

pub(super) async fn rows(
    store: &impl Store,
    found: Vec<Substitution>,
    today: NaiveDate,
) -> ApiResult<Vec<SubstitutionRow>> {
    let ids: Vec<Uuid> = found.iter().filter_map(|one| one.substitute_id).collect();
    let persons = people::find_all(store, &ids).await?;
    Ok(found
        .into_iter()
        .map(|one| row(one, &persons, today))
        .collect())
}

fn row(one: Substitution, persons: &[Person], today: NaiveDate) -> SubstitutionRow {
    let substitute = persons
        .iter()
        .find(|person| one.accepted_at.is_some() && Some(person.id) == one.substitute_id)
        .map(Person::full_name);
    SubstitutionRow {
        id: one.id,
        state: state_of(&one, today),
        named: one.named,
        substitute,
        starts_on: one.starts_on,
        ends_on: one.ends_on,
        created_at: one.created_at,
    }
}

fn state_of(one: &Substitution, today: NaiveDate) -> SubstitutionState {
    if one.ended_at.is_some() {
        SubstitutionState::Ended
    } else if one.ends_on < today {
        SubstitutionState::Past
    } else if one.accepted_at.is_none() {
        SubstitutionState::Offered
    } else if one.starts_on > today {
        SubstitutionState::Upcoming
    } else {
        SubstitutionState::InForce
    }
}
