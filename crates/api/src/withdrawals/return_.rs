//! `POST /applications/{id}/withdrawal/return`

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
use contract::{applications::ApplicationCase, withdrawals::ReturnWithdrawal};
use domain::{applications::Action, withdrawals::TO_RETURN};
use uuid::Uuid;

/// Return a withdrawal
///
/// «Вернуть»: an unsigned or unreadable one, with a reason and a text, which «иное» requires. The application goes on; who filed it gets a letter
/// and may form another one.
#[utoipa::path(operation_id = "return_withdrawal", tag = "Отзыв заявления", request_body = ReturnWithdrawal,
    params(("id" = Uuid, Path, description = "The application"), IfMatch),
    responses((status = 200, description = "The case goes on", body = ApplicationCase)))]
#[post("/applications/{id}/withdrawal/return")]
pub(crate) async fn return_withdrawal(
    state: web::Data<State>,
    acting: Acting,
    id: web::Path<Uuid>,
    if_match: IfMatch,
    body: Body<ReturnWithdrawal>,
) -> ApiResult<HttpResponse> {
    let transition =
        start_transition(&state, &acting, *id, Action::ReturnWithdrawal, &if_match).await?;
    let body = body.parse()?;
    let why = reason(&TO_RETURN, Some(body.reason_code), body.comment.as_deref())?;
    casework::withdrawals::return_(&transition, &why).await?;
    respond(&state, &acting, transition).await
}
