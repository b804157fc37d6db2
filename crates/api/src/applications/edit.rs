//! `POST /applications/{id}/edit`

use super::{respond, start_transition};
use crate::{State, identity::Acting, if_match::IfMatch, problem::ApiResult};
use actix_web::{HttpResponse, post, web};
use contract::applications::ApplicationCase;
use domain::applications::Action;
use uuid::Uuid;

/// Edit again
///
/// Back to the draft. The printed form and its scan no longer count; the case number stays.
#[utoipa::path(operation_id = "edit_again", tag = "Заявления",
    params(("id" = Uuid, Path, description = "The application"), IfMatch),
    responses((status = 200, description = "The draft", body = ApplicationCase)))]
#[post("/applications/{id}/edit")]
pub(crate) async fn edit(
    state: web::Data<State>,
    acting: Acting,
    id: web::Path<Uuid>,
    if_match: IfMatch,
) -> ApiResult<HttpResponse> {
    let transition = start_transition(&state, &acting, *id, Action::EditAgain, &if_match).await?;
    casework::applications::edit_again(&transition).await?;
    respond(&state, &acting, transition).await
}
