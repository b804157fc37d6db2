//! `POST /applications/{id}/verify`

use crate::{
    State,
    applications::{respond, start_transition},
    identity::Acting,
    if_match::IfMatch,
    problem::ApiResult,
};
use actix_web::{HttpResponse, post, web};
use contract::applications::ApplicationCase;
use domain::applications::Action;
use uuid::Uuid;

/// Mark as verified
///
/// «Проверено, замечаний нет»: the coordinator's mark on the operator's route, for the operator who registers. It ends with a return for
/// correction or another route.
#[utoipa::path(operation_id = "verify_application", tag = "Заявления",
    params(("id" = Uuid, Path, description = "The application"), IfMatch),
    responses((status = 200, description = "The case with the mark", body = ApplicationCase)))]
#[post("/applications/{id}/verify")]
pub(crate) async fn verify(
    state: web::Data<State>,
    acting: Acting,
    id: web::Path<Uuid>,
    if_match: IfMatch,
) -> ApiResult<HttpResponse> {
    let transition =
        start_transition(&state, &acting, *id, Action::MarkVerified, &if_match).await?;
    casework::applications::mark_verified(&transition).await?;
    respond(&state, &acting, transition).await
}
