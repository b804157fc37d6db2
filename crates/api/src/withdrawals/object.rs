//! `POST /applications/{id}/withdrawal/object`

use crate::{
    State,
    applications::{respond, start_transition},
    body::Body,
    identity::Acting,
    if_match::IfMatch,
    problem::{ApiError, ApiResult},
};
use actix_web::{HttpResponse, post, web};
use contract::{applications::ApplicationCase, withdrawals::WithdrawalObjection};
use domain::applications::Action;
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
    casework::withdrawals::object(&transition, text).await?;
    respond(&state, &acting, transition).await
}

fn parse(body: &WithdrawalObjection) -> ApiResult<String> {
    domain::text::required_paragraph(&body.text, 2000, "Напишите, почему Вы не согласны")
        .map_err(|error| ApiError::field("text", error.code(), error.message()))
}
