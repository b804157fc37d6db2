//! `PUT /applications/{id}/check`

use crate::{
    State,
    applications::{respond, start_transition},
    body::Body,
    identity::Acting,
    if_match::IfMatch,
    problem::ApiResult,
};
use actix_web::{HttpResponse, put, web};
use contract::applications::{ApplicationCase, Checklist};
use domain::applications::Action;
use uuid::Uuid;

/// Tick the checklist
///
/// Takes all ticked lines at once. A help to memory: neither registering nor rejecting asks for it, and the version stays. The history
/// tells once who checked; a return for correction empties the list.
#[utoipa::path(operation_id = "check_application", tag = "Заявления", request_body = Checklist,
    params(("id" = Uuid, Path, description = "The application"), IfMatch),
    responses((status = 200, description = "The case with its ticks", body = ApplicationCase)))]
#[put("/applications/{id}/check")]
pub(crate) async fn check(
    state: web::Data<State>,
    acting: Acting,
    id: web::Path<Uuid>,
    if_match: IfMatch,
    body: Body<Checklist>,
) -> ApiResult<HttpResponse> {
    let transition = start_transition(&state, &acting, *id, Action::Check, &if_match).await?;
    let items = body.parse()?.items;
    casework::applications::check(&transition, &items).await?;
    respond(&state, &acting, transition).await
}
