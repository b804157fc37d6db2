//! `DELETE /applications/{id}/withdrawal`

use crate::{
    State,
    applications::{respond, start_transition},
    identity::Acting,
    if_match::IfMatch,
    problem::ApiResult,
};
use actix_web::{HttpResponse, delete, web};
use contract::applications::ApplicationCase;
use domain::applications::Action;
use uuid::Uuid;

/// Take a withdrawal back
///
/// By who filed it, until it is registered; its form and scan go with it. Another one may be formed later.
#[utoipa::path(operation_id = "cancel_withdrawal", tag = "Отзыв заявления",
    params(("id" = Uuid, Path, description = "The application"), IfMatch),
    responses((status = 200, description = "The case without a withdrawal", body = ApplicationCase)))]
#[delete("/applications/{id}/withdrawal")]
pub(crate) async fn cancel(
    state: web::Data<State>,
    acting: Acting,
    id: web::Path<Uuid>,
    if_match: IfMatch,
) -> ApiResult<HttpResponse> {
    let transition =
        start_transition(&state, &acting, *id, Action::CancelWithdrawal, &if_match).await?;
    casework::withdrawals::cancel(&transition).await?;
    respond(&state, &acting, transition).await
}
