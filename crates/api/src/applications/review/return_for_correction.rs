//! `POST /applications/{id}/return`

use crate::{
    State,
    applications::{respond, start_transition},
    body::Body,
    fields::reason,
    identity::Acting,
    if_match::IfMatch,
    problem::ApiResult,
};
use actix_web::{HttpResponse, post, web};
use contract::applications::{ApplicationCase, ReturnRequest};
use domain::applications::{Action, reasons::TO_RETURN};
use uuid::Uuid;

/// Return for correction
///
/// «Вернуть на доработку»: with a reason from the list and a text, which «иное» requires. The teacher has five working days, corrects and
/// hands in again; case number, day of filing and end of review stay. The letter carries reason and day. What is not corrected by then can
/// be rejected.
#[utoipa::path(operation_id = "return_application", tag = "Заявления", request_body = ReturnRequest,
    params(("id" = Uuid, Path, description = "The application"), IfMatch),
    responses((status = 200, description = "The returned case", body = ApplicationCase)))]
#[post("/applications/{id}/return")]
pub(crate) async fn return_for_correction(
    state: web::Data<State>,
    acting: Acting,
    id: web::Path<Uuid>,
    if_match: IfMatch,
    body: Body<ReturnRequest>,
) -> ApiResult<HttpResponse> {
    let transition =
        start_transition(&state, &acting, *id, Action::ReturnForCorrection, &if_match).await?;
    let body = body.parse()?;
    let why = reason(&TO_RETURN, Some(body.reason_code), body.comment.as_deref())?;
    casework::applications::return_for_correction(&transition, &why).await?;
    respond(&state, &acting, transition).await
}
