//! `POST /applications/{id}/name-proposal/decline`

use crate::{
    State,
    applications::{respond, start_transition},
    body::Body,
    identity::Acting,
    if_match::IfMatch,
    problem::{ApiError, ApiResult},
};
use actix_web::{HttpResponse, post, web};
use contract::{applications::ApplicationCase, names::DeclineName};
use domain::applications::Action;
use uuid::Uuid;

/// Decline the proposed name
///
/// With a reason, which the coordinator who proposed it reads in a letter. The name stays.
#[utoipa::path(operation_id = "decline_name", tag = "Заявления", request_body = DeclineName,
    params(("id" = Uuid, Path, description = "The application"), IfMatch),
    responses((status = 200, description = "The case with its name as it was", body = ApplicationCase)))]
#[post("/applications/{id}/name-proposal/decline")]
pub(crate) async fn decline(
    state: web::Data<State>,
    acting: Acting,
    id: web::Path<Uuid>,
    if_match: IfMatch,
    body: Body<DeclineName>,
) -> ApiResult<HttpResponse> {
    let transition = start_transition(&state, &acting, *id, Action::DecideName, &if_match).await?;
    let ask = "Напишите, почему имя остаётся прежним";
    let reason = domain::text::required_paragraph(&body.parse()?.reason, 500, ask)
        .map_err(|error| ApiError::field("reason", error.code(), error.message()))?;
    casework::names::decline(&transition, reason).await?;
    respond(&state, &acting, transition).await
}
