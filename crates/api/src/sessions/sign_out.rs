//! `DELETE /sessions/current`

use super::cookie;
use crate::{State, identity::Acting, problem::ApiResult};
use actix_web::{HttpResponse, delete, web};
use persistence::sessions;

/// Sign out
///
/// The session ends at once: its access token is refused from the next request on.
#[utoipa::path(operation_id = "sign_out", tag = "Сеансы", responses((status = 204, description = "The session is over")))]
#[delete("/sessions/current")]
pub(crate) async fn sign_out(state: web::Data<State>, acting: Acting) -> ApiResult<HttpResponse> {
    let tx = state.database.begin(state.now()).await?;
    sessions::end(&tx, acting.session.id).await?;
    tx.commit().await?;
    Ok(HttpResponse::NoContent()
        .cookie(cookie::removal(&state))
        .finish())
}
