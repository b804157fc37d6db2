//! `GET /experts`: whom to choose.

use crate::{
    State,
    identity::Coordinator,
    problem::ApiResult,
    query::{Query, searched},
};
use actix_web::{get, web};
use contract::{applications::ExpertOption, lists::Named};
use persistence::{people, reference};
use serde::Deserialize;
use uuid::Uuid;

#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct ExpertsQuery {
    /// Only for an operator: of this municipality; a coordinator sees the own one's.
    municipality_id: Option<Uuid>,
    /// A part of the name.
    #[param(max_length = 200)]
    q: Option<String>,
}

/// Experts
///
/// With what is printed of them and how many registered cases name them; by surname, at most 200.
#[utoipa::path(operation_id = "list_experts", tag = "График", params(ExpertsQuery), responses((status = 200, description = "Those to choose from", body = [ExpertOption]), Coordinator))]
#[get("/experts")]
pub(crate) async fn list(
    state: web::Data<State>,
    coordinator: Coordinator,
    query: Query<ExpertsQuery>,
) -> ApiResult<web::Json<Vec<ExpertOption>>> {
    let query = query.parse()?;
    let q = searched(query.q.as_deref(), 200)?;
    let reader = state.database.reader();
    let municipality_id = coordinator.within.or(query.municipality_id);
    let municipalities = reference::municipalities(&reader).await?;
    let experts = people::experts(&reader, municipality_id, q.as_deref(), None).await?;
    let json = experts.into_iter().map(|expert| ExpertOption {
        person_id: expert.person.id,
        full_name: expert.person.full_name(),
        municipality: municipalities
            .iter()
            .find(|row| Some(row.id) == expert.grant.municipality_id)
            .map(|row| Named {
                id: row.id,
                name: row.name.clone(),
            }),
        position: expert.grant.printed_position,
        workplace: expert.grant.printed_workplace,
        subject: expert.grant.subject,
        load: expert.load,
    });
    Ok(web::Json(json.collect()))
}
