//! `DELETE /applications/{id}`

use super::start_transition;
use crate::{State, identity::Acting, if_match::IfMatch, problem::ApiResult};
use actix_web::{HttpResponse, delete, web};
use domain::applications::Action;
use uuid::Uuid;

/// Delete a draft
///
/// Only one that was never printed: it has no number yet.
#[utoipa::path(operation_id = "delete_draft", tag = "Заявления",
    params(("id" = Uuid, Path, description = "The application"), IfMatch),
    responses((status = 204, description = "The draft is gone")))]
#[delete("/applications/{id}")]
pub(crate) async fn remove(
    state: web::Data<State>,
    acting: Acting,
    id: web::Path<Uuid>,
    if_match: IfMatch,
) -> ApiResult<HttpResponse> {
    let transition = start_transition(&state, &acting, *id, Action::DeleteDraft, &if_match).await?;
    casework::applications::delete_draft(&transition).await?;
    transition.tx.commit().await?;
    Ok(HttpResponse::NoContent().finish())
}
