//! `PUT /applications/{id}/organisation`

use crate::{
    State,
    applications::{respond, start_transition},
    body::Body,
    identity::Acting,
    if_match::IfMatch,
    problem::{ApiError, ApiResult},
};
use actix_web::{HttpResponse, put, web};
use contract::applications::{ApplicationCase, OrganisationMatch};
use domain::applications::Action;
use persistence::reference;
use uuid::Uuid;

/// Match the typed organisation
///
/// «Моей организации нет»: the typed name gives way to an organisation of the municipality's list, in the case and in the teacher's profile.
/// The history keeps the typed name.
#[utoipa::path(operation_id = "match_organisation", tag = "Заявления", request_body = OrganisationMatch,
    params(("id" = Uuid, Path, description = "The application"), IfMatch),
    responses((status = 200, description = "The case with its organisation", body = ApplicationCase)))]
#[put("/applications/{id}/organisation")]
pub(crate) async fn match_organisation(
    state: web::Data<State>,
    acting: Acting,
    id: web::Path<Uuid>,
    if_match: IfMatch,
    body: Body<OrganisationMatch>,
) -> ApiResult<HttpResponse> {
    let transition =
        start_transition(&state, &acting, *id, Action::MatchOrganisation, &if_match).await?;
    let chosen = body.parse()?.organisation_id;
    let here = transition.found.case.municipality_id;
    let organisation = reference::organisation(&transition.tx, chosen)
        .await?
        .filter(|row| row.municipality_id == here)
        .ok_or_else(|| {
            let words = "Выберите организацию муниципалитета, в который подано заявление";
            ApiError::field("organisation_id", "unknown", words)
        })?;
    casework::applications::match_organisation(&transition, &organisation).await?;
    respond(&state, &acting, transition).await
}
