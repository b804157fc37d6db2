//! `POST /applications/{id}/reject`

use super::{respond, start_transition};
use crate::{
    State, body::Body, fields::reason, identity::Acting, if_match::IfMatch, problem::ApiResult,
};
use actix_web::{HttpResponse, post, web};
use contract::applications::{ApplicationCase, RejectionRequest};
use domain::applications::{Action, reasons::TO_REJECT};
use uuid::Uuid;

/// Reject
///
/// «Отклонить»: with a reason from the list and a text, which «иное» requires. The letter to the teacher carries both. Final for this
/// application; the teacher can file again from a copy.
#[utoipa::path(operation_id = "reject_application", tag = "Заявления", request_body = RejectionRequest,
    params(("id" = Uuid, Path, description = "The application"), IfMatch),
    responses((status = 200, description = "The rejected case", body = ApplicationCase)))]
#[post("/applications/{id}/reject")]
pub(crate) async fn reject(
    state: web::Data<State>,
    acting: Acting,
    id: web::Path<Uuid>,
    if_match: IfMatch,
    body: Body<RejectionRequest>,
) -> ApiResult<HttpResponse> {
    let transition = start_transition(&state, &acting, *id, Action::Reject, &if_match).await?;
    let body = body.parse()?;
    let why = reason(&TO_REJECT, Some(body.reason_code), body.comment.as_deref())?;
    casework::applications::reject(&transition, &why).await?;
    respond(&state, &acting, transition).await
}
