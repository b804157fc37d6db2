//! `POST /applications/{id}/withdrawal/register`

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

/// Register a withdrawal
///
/// The application is withdrawn and leaves its schedule; an approved one «есть изменения». The teacher and the assigned experts get letters. A
/// teacher's withdrawal is registered by the municipal coordinator or an operator, a coordinator's by an operator only.
#[utoipa::path(operation_id = "register_withdrawal", tag = "Отзыв заявления",
    params(("id" = Uuid, Path, description = "The application"), IfMatch),
    responses((status = 200, description = "The withdrawn case", body = ApplicationCase)))]
#[post("/applications/{id}/withdrawal/register")]
pub(crate) async fn register(
    state: web::Data<State>,
    acting: Acting,
    id: web::Path<Uuid>,
    if_match: IfMatch,
) -> ApiResult<HttpResponse> {
    let transition =
        start_transition(&state, &acting, *id, Action::RegisterWithdrawal, &if_match).await?;
    casework::withdrawals::register(&transition).await?;
    respond(&state, &acting, transition).await
}
