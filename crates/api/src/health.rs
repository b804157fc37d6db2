//! `/healthz` and `/readyz`.

use crate::State;
use actix_web::{HttpResponse, Responder, get, web};

/// The process runs.
#[get("/healthz")]
pub(crate) async fn healthz() -> impl Responder {
    HttpResponse::Ok().content_type("text/plain").body("ok")
}

/// The database can be written and read.
#[get("/readyz")]
pub(crate) async fn readyz(state: web::Data<State>) -> impl Responder {
    match state.database.health(state.now()).await {
        Ok(()) => HttpResponse::Ok().content_type("text/plain").body("ready"),
        Err(_) => HttpResponse::ServiceUnavailable()
            .content_type("text/plain")
            .body("the database cannot be written"),
    }
}
