//! Reading reference data. Public: the registration page needs it.

use super::period_json;
use crate::{
    State,
    problem::{ApiError, ApiResult},
    query::{Query, searched},
};
use actix_web::{get, web};
use contract::reference::{Municipality, Organisation, Period, Position, Subject};
use persistence::reference;
use serde::Deserialize;
use uuid::Uuid;

/// Municipalities
///
/// In the order of their codes.
#[utoipa::path(operation_id = "list_municipalities", tag = "Справочники", security(()), responses((status = 200, description = "All of them", body = [Municipality])))]
#[get("/reference/municipalities")]
pub(crate) async fn municipalities(
    state: web::Data<State>,
) -> ApiResult<web::Json<Vec<Municipality>>> {
    let rows = reference::municipalities(&state.database.reader()).await?;
    let json = rows.into_iter().map(|row| Municipality {
        id: row.id,
        code: row.code,
        name: row.name,
        name_for_documents: row.name_for_documents,
    });
    Ok(web::Json(json.collect()))
}

#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct OrganisationsQuery {
    /// Only of this municipality.
    municipality_id: Option<Uuid>,
    /// A part of the name; case and ё do not matter.
    #[param(max_length = 300)]
    q: Option<String>,
    /// A typed name: the names of `municipality_id` that are like it, the likest first, at most five; `q` does not count then.
    #[param(max_length = 300, example = "Сосновская школа")]
    like: Option<String>,
}

/// Names that are like a typed one.
const ALIKE: usize = 5;

/// Organisations
///
/// By name, at most 200; or those like a typed name.
#[utoipa::path(operation_id = "list_organisations", tag = "Справочники", security(()), params(OrganisationsQuery),
    responses((status = 200, description = "Those that fit", body = [Organisation])))]
#[get("/reference/organisations")]
pub(crate) async fn organisations(
    state: web::Data<State>,
    query: Query<OrganisationsQuery>,
) -> ApiResult<web::Json<Vec<Organisation>>> {
    let query = query.parse()?;
    let q = searched(query.q.as_deref(), 300)?;
    let like = domain::text::line(query.like.as_deref().unwrap_or_default(), 300)
        .map_err(|error| ApiError::field("like", error.code(), error.message()))?;
    let like = Some(like).filter(|typed| !typed.is_empty());
    let reader = state.database.reader();
    let rows = match (query.municipality_id, like) {
        (Some(id), Some(typed)) => {
            reference::organisations_like(&reader, id, &typed, ALIKE).await?
        }
        (municipality_id, _) => {
            reference::organisations(&reader, municipality_id, q.as_deref()).await?
        }
    };
    Ok(web::Json(rows.into_iter().map(organisation_json).collect()))
}

pub(super) fn organisation_json(row: reference::Organisation) -> Organisation {
    Organisation {
        id: row.id,
        municipality_id: row.municipality_id,
        name: row.name,
    }
}

/// Positions
///
/// Of teaching staff, by name.
#[utoipa::path(operation_id = "list_positions", tag = "Справочники", security(()), responses((status = 200, description = "All of them", body = [Position])))]
#[get("/reference/positions")]
pub(crate) async fn positions(state: web::Data<State>) -> ApiResult<web::Json<Vec<Position>>> {
    let rows = reference::positions(&state.database.reader()).await?;
    let json = rows.into_iter().map(|row| Position {
        id: row.id,
        name: row.name,
        needs_subject: row.needs_subject,
    });
    Ok(web::Json(json.collect()))
}

/// Subjects
///
/// By name, with the genitive that documents print.
#[utoipa::path(operation_id = "list_subjects", tag = "Справочники", security(()), responses((status = 200, description = "All of them", body = [Subject])))]
#[get("/reference/subjects")]
pub(crate) async fn subjects(state: web::Data<State>) -> ApiResult<web::Json<Vec<Subject>>> {
    let rows = reference::subjects(&state.database.reader()).await?;
    let json = rows.into_iter().map(|row| Subject {
        id: row.id,
        name: row.name,
        genitive: row.genitive,
    });
    Ok(web::Json(json.collect()))
}

/// Periods
///
/// Earliest first.
#[utoipa::path(operation_id = "list_periods", tag = "Справочники", security(()), responses((status = 200, description = "All of them", body = [Period])))]
#[get("/reference/periods")]
pub(crate) async fn periods(state: web::Data<State>) -> ApiResult<web::Json<Vec<Period>>> {
    let rows = reference::periods(&state.database.reader()).await?;
    Ok(web::Json(rows.into_iter().map(period_json).collect()))
}
