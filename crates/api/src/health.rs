//! `/healthz` and `/readyz`.

use crate::State;
use actix_web::{HttpResponse, Responder, get, web};

/// The process runs.
#[get("/healthz")]
pub(crate) async fn healthz() -> impl Responder {
    HttpResponse::Ok().content_type("text/plain").body("ok")
}

/// The database answers.
#[get("/readyz")]
pub(crate) async fn readyz(state: web::Data<State>) -> impl Responder {
    match state.database.ping().await {
        Ok(()) => HttpResponse::Ok().content_type("text/plain").body("ready"),
        Err(error) => {
            tracing::error!(%error, "not ready");
            HttpResponse::ServiceUnavailable()
                .content_type("text/plain")
                .body("database unreachable")
        }
    }
}
