//! `DELETE /applications/{id}`

use super::begin;
use crate::{State, identity::Acting, if_match::IfMatch, problem::ApiResult};
use actix_web::{HttpResponse, delete, web};
use domain::applications::Action;
use persistence::applications;
use uuid::Uuid;

/// Delete a draft
///
/// Only one that was never printed: it has no number yet.
#[utoipa::path(operation_id = "delete_draft", tag = "Заявления",
    params(("id" = Uuid, Path, description = "The application"), ("If-Match" = String, Header, description = "The version that was seen", example = "\"1\"")),
    responses((status = 204, description = "The draft is gone")))]
#[delete("/applications/{id}")]
pub(crate) async fn remove(
    state: web::Data<State>,
    acting: Acting,
    id: web::Path<Uuid>,
    if_match: IfMatch,
) -> ApiResult<HttpResponse> {
    let begun = begin(&state, &acting, *id, Action::DeleteDraft, &if_match).await?;
    begun.remember(&acting, "delete_draft", None).await?;
    applications::delete_draft(&begun.tx, &begun.permit, &begun.found.case).await?;
    begun.tx.commit().await?;
    Ok(HttpResponse::NoContent().finish())
}
