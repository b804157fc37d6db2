//! `POST /applications/{id}/withdrawal/object`

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
use contract::{applications::ApplicationCase, withdrawals::WithdrawalObjection};
use domain::applications::Action;
use persistence::withdrawals;
use uuid::Uuid;

/// Object to a withdrawal
///
/// «Возразить»: the teacher's words against the coordinator's withdrawal, before it is registered. The coordinators and operators get letters;
/// a later objection takes the place of an earlier one.
#[utoipa::path(operation_id = "object_to_withdrawal", tag = "Отзыв заявления", request_body = WithdrawalObjection,
    params(("id" = Uuid, Path, description = "The application"), IfMatch),
    responses((status = 200, description = "The case with the objection", body = ApplicationCase)))]
#[post("/applications/{id}/withdrawal/object")]
pub(crate) async fn object(
    state: web::Data<State>,
    acting: Acting,
    id: web::Path<Uuid>,
    if_match: IfMatch,
    body: Body<WithdrawalObjection>,
) -> ApiResult<HttpResponse> {
    let transition =
        start_transition(&state, &acting, *id, Action::ObjectToWithdrawal, &if_match).await?;
    let text = parse(&body.parse()?)?;
    let withdrawal = open(&transition.tx, &transition.found.case).await?;
    let (tx, case) = (&transition.tx, &transition.found.case);
    withdrawals::object(tx, &transition.permit, case, withdrawal.id, text.clone()).await?;
    transition
        .record_history(&acting, Some(text.clone()))
        .await?;
    letters::objected(&transition, &text).await?;
    transition.respond(&state, &acting).await
}

fn parse(body: &WithdrawalObjection) -> ApiResult<String> {
    domain::text::required_paragraph(&body.text, 2000, "Напишите, почему Вы не согласны")
        .map_err(|error| ApiError::field("text", error.code(), error.message()))
}
