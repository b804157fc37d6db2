//! `DELETE /saved-filters/{id}`

use crate::{
    State,
    identity::Acting,
    problem::{ApiError, ApiResult},
};
use actix_web::{HttpResponse, delete, web};
use persistence::saved_filters;
use uuid::Uuid;

/// Delete a saved filter
///
/// An own one; those of others do not exist.
#[utoipa::path(operation_id = "delete_saved_filter", tag = "Списки", params(("id" = Uuid, Path, description = "The filter")),
    responses((status = 204, description = "It is gone")))]
#[delete("/saved-filters/{id}")]
pub(crate) async fn remove(
    state: web::Data<State>,
    acting: Acting,
    id: web::Path<Uuid>,
) -> ApiResult<HttpResponse> {
    let tx = state.database.begin(state.now()).await?;
    if !saved_filters::remove(&tx, acting.person().id, *id).await? {
        return Err(ApiError::not_found());
    }
    tx.commit().await?;
    Ok(HttpResponse::NoContent().finish())
}
