//! `POST /applications/{id}/withdrawal/return`

use super::{answer::open, letters};
use crate::{
    State,
    applications::start_transition,
    body::Body,
    identity::Acting,
    if_match::IfMatch,
    problem::{ApiError, ApiResult},
};
use actix_web::{HttpResponse, post, web};
use contract::{applications::ApplicationCase, withdrawals::ReturnWithdrawal};
use domain::applications::Action;
use persistence::withdrawals::{self, Returned};
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
    let why = parse(&body.parse()?)?;
    let withdrawal = open(&transition.tx, &transition.found.case).await?;
    let (tx, case) = (&transition.tx, &transition.found.case);
    withdrawals::return_(
        tx,
        &transition.permit,
        case,
        withdrawal.id,
        acting.by(),
        &why,
    )
    .await?;
    let note = why.comment.as_ref().map_or_else(
        || why.reason.title().to_owned(),
        |comment| format!("{}. {comment}", why.reason.title()),
    );
    transition.record_history(&acting, Some(note)).await?;
    letters::returned(&transition, &withdrawal, &why).await?;
    transition.respond(&state, &acting).await
}

fn parse(body: &ReturnWithdrawal) -> ApiResult<Returned> {
    let comment = domain::text::paragraph(body.comment.as_deref().unwrap_or_default(), 2000)
        .map_err(|error| ApiError::field("comment", error.code(), error.message()))?;
    if comment.is_empty() && body.reason_code.needs_comment() {
        return Err(ApiError::field(
            "comment",
            "required",
            "Напишите причину: её получит тот, кто подал заявление на отзыв",
        ));
    }
    Ok(Returned {
        reason: body.reason_code,
        comment: (!comment.is_empty()).then_some(comment),
    })
}
