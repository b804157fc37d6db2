//! The OpenAPI explorer at `/api/docs/` and the specification at `/api/openapi.json`.

use crate::openapi;
use actix_web::{HttpResponse, Responder, get, web};
use utoipa_swagger_ui::{Config, SwaggerUi};

#[get("/api/openapi.json")]
async fn specification() -> impl Responder {
    HttpResponse::Ok().json(openapi::specification())
}

#[get("/api/docs")]
async fn to_docs() -> impl Responder {
    HttpResponse::PermanentRedirect()
        .insert_header(("Location", "/api/docs/"))
        .finish()
}

pub(crate) fn configure(config: &mut web::ServiceConfig) {
    config.service(specification).service(to_docs).service(
        SwaggerUi::new("/api/docs/{_:.*}")
            .config(Config::from("/api/openapi.json").persist_authorization(false)),
    );
}
