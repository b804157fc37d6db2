//! `POST /applications/{id}/organisation`

use crate::openapi::problems::AlreadyExists;
use crate::{
    State,
    applications::{respond, start_transition},
    body::Body,
    identity::Operator,
    if_match::IfMatch,
    problem::{ApiError, ApiResult},
};
use actix_web::{HttpResponse, post, web};
use contract::applications::{ApplicationCase, OrganisationName};
use domain::applications::Action;
use persistence::reference;
use uuid::Uuid;

/// Add the typed organisation
///
/// For the operator: puts the name into the municipality's list and matches the case to it in one step. The name must be new there.
#[utoipa::path(operation_id = "add_and_match_organisation", tag = "Заявления", request_body = OrganisationName,
    params(("id" = Uuid, Path, description = "The application"), IfMatch),
    responses((status = 200, description = "The case with its organisation", body = ApplicationCase), Operator, AlreadyExists))]
#[post("/applications/{id}/organisation")]
pub(crate) async fn add_and_match(
    state: web::Data<State>,
    operator: Operator,
    id: web::Path<Uuid>,
    if_match: IfMatch,
    body: Body<OrganisationName>,
) -> ApiResult<HttpResponse> {
    let acting = operator.0;
    let transition =
        start_transition(&state, &acting, *id, Action::MatchOrganisation, &if_match).await?;
    let typed = body.parse()?.name;
    let name = domain::text::required_line(&typed, 300, "Введите название организации")
        .map_err(|error| ApiError::field("name", error.code(), error.message()))?;
    let municipality_id = transition.found.case.municipality_id;
    let organisation = reference::add_organisation(&transition.tx, municipality_id, name).await?;
    casework::applications::match_organisation(&transition, &organisation).await?;
    respond(&state, &acting, transition).await
}
