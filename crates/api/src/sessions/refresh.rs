//! `POST /sessions/refresh`

use super::{answer, cookie};
use crate::openapi::problems::{Forbidden, SessionRequired};
use crate::{
    State, calendar, letters,
    problem::{ApiError, ApiResult, Code},
    secrets,
};
use actix_web::{HttpRequest, HttpResponse, post, web};
use contract::sessions::SignedIn;
use mail::{Letter, letters::SessionRevoked};
use persistence::sessions::{self, Rotation};
use uuid::Uuid;

fn ended() -> ApiError {
    ApiError::new(Code::SessionRequired, "Сеанс закончился. Войдите снова")
}

/// A fresh access token
///
/// Exchanges the refresh cookie for a new one. Needs the header `X-Attestation-Client`, which only the app's own page can
/// send. A refresh token that was already replaced ends the session: somebody has a copy.
#[utoipa::path(operation_id = "refresh_session", tag = "Сеансы", security(()),
    params(("X-Attestation-Client" = String, Header, description = "Any value", example = "spa")),
    responses((status = 200, description = "The session goes on", body = SignedIn), SessionRequired, Forbidden))]
#[post("/sessions/refresh")]
pub(crate) async fn refresh(
    state: web::Data<State>,
    request: HttpRequest,
) -> ApiResult<HttpResponse> {
    cookie::check_origin(&request)?;
    let token = cookie::token(&state, &request).ok_or_else(ended)?;
    let successor = state.keys.successor(&token);
    let tx = state.database.begin(state.now()).await?;
    match sessions::rotate(&tx, &secrets::digest(&token), &secrets::digest(&successor)).await? {
        Rotation::Unknown => Err(ended()),
        Rotation::Reused(session_id) => {
            revoke(&tx, session_id).await?;
            tx.commit().await?;
            Err(ended())
        }
        Rotation::Rotated(session_id) => {
            let session = sessions::live(&tx, session_id, tx.at(), state.today())
                .await?
                .ok_or_else(ended)?;
            sessions::touch(&tx, session_id).await?;
            let signed_in =
                answer::signed_in(&state, &tx, session_id, &session.person, session.role_id())
                    .await?;
            tx.commit().await?;
            Ok(HttpResponse::Ok()
                .cookie(cookie::set(&state, successor, session.remember))
                .json(signed_in))
        }
    }
}

/// Ends the session whose token was used twice and tells its owner.
async fn revoke(tx: &persistence::WriteTx, session_id: Uuid) -> ApiResult<()> {
    if let Some(session) =
        sessions::live(tx, session_id, tx.at(), calendar::day_of(tx.at())).await?
    {
        let letter = Letter::SessionRevoked(SessionRevoked {
            name: session.person.full_name(),
            revoked_at: calendar::local(tx.at()),
            device: None,
            link: "/recovery".into(),
        });
        letters::queue(tx, &session.person, letter, &[]).await?;
        sessions::end(tx, session_id).await?;
    }
    Ok(())
}
