//! `POST /applications/{id}/register`

use super::{respond, start_transition};
use crate::{State, identity::Acting, if_match::IfMatch, problem::ApiResult};
use actix_web::{HttpResponse, post, web};
use contract::applications::ApplicationCase;
use domain::applications::Action;
use uuid::Uuid;

/// Register
///
/// «Зарегистрировать»: the next gapless number of the municipality and year. On the operator's route only an operator registers.
#[utoipa::path(operation_id = "register_application", tag = "Заявления",
    params(("id" = Uuid, Path, description = "The application"), IfMatch),
    responses((status = 200, description = "The registered case with its number", body = ApplicationCase)))]
#[post("/applications/{id}/register")]
pub(crate) async fn register(
    state: web::Data<State>,
    acting: Acting,
    id: web::Path<Uuid>,
    if_match: IfMatch,
) -> ApiResult<HttpResponse> {
    let transition = start_transition(&state, &acting, *id, Action::Register, &if_match).await?;
    casework::applications::register(&transition).await?;
    respond(&state, &acting, transition).await
}
