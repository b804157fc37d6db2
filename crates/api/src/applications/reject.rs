//! `POST /applications/{id}/reject`

use super::start_transition;
use crate::{
    State,
    body::Body,
    identity::Acting,
    if_match::IfMatch,
    problem::{ApiError, ApiResult},
};
use actix_web::{HttpResponse, post, web};
use contract::applications::{ApplicationCase, RejectionRequest};
use domain::applications::Action;
use persistence::applications::Rejected;
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
    let (tx, case) = (&transition.tx, &transition.found.case);
    let why = parse(body.parse()?)?;
    casework::reject(tx, &transition.permit, case, &acting.named(), why).await?;
    transition.respond(&state, &acting).await
}

fn parse(body: RejectionRequest) -> ApiResult<Rejected> {
    let comment = domain::text::paragraph(body.comment.as_deref().unwrap_or_default(), 2000)
        .map_err(|error| ApiError::field("comment", error.code(), error.message()))?;
    if comment.is_empty() && body.reason_code.needs_comment() {
        return Err(ApiError::field(
            "comment",
            "required",
            "Напишите причину: её получит педагог",
        ));
    }
    Ok(Rejected {
        reason: body.reason_code,
        comment: (!comment.is_empty()).then_some(comment),
    })
}
