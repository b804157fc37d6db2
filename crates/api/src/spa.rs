//! The built front end, at every path that is nobody else's.

use actix_files::{Files, NamedFile};
use actix_web::{
    HttpRequest, HttpResponse, Responder,
    dev::{ServiceRequest, ServiceResponse, fn_service},
    http::{Method, header},
    web,
};
use std::path::Path;

/// File names carry a hash of their content: they never change. `index.html` names them and is asked for each time.
const FOREVER: &str = "public, max-age=31536000, immutable";

pub(crate) fn configure(config: &mut web::ServiceConfig, folder: Option<&Path>) {
    let Some(folder) = folder else {
        config.default_service(web::to(no_front_end));
        return;
    };
    let index = folder.join("index.html");
    let fallback = fn_service(move |request: ServiceRequest| {
        let index = index.clone();
        async move { Ok(answer_index(request, &index).await) }
    });
    let assets = folder.join("assets");
    config.service(
        web::scope("/assets")
            .wrap(
                actix_web::middleware::DefaultHeaders::new().add((header::CACHE_CONTROL, FOREVER)),
            )
            .service(Files::new("/", assets).try_compressed().use_etag(true)),
    );
    config.default_service(fallback);
}

async fn no_front_end() -> impl Responder {
    HttpResponse::NotFound()
        .content_type("text/plain; charset=utf-8")
        .body("Интерфейс не собран: см. README")
}

async fn answer_index(request: ServiceRequest, index: &Path) -> ServiceResponse {
    let (request, _) = request.into_parts();
    let response = index_or_404(&request, index);
    ServiceResponse::new(request, response)
}

fn index_or_404(request: &HttpRequest, index: &Path) -> HttpResponse {
    let page = matches!(*request.method(), Method::GET | Method::HEAD)
        && !request.path().starts_with("/api/");
    if !page {
        return HttpResponse::NotFound().finish();
    }
    match NamedFile::open(index) {
        Ok(file) => {
            let mut response = file.into_response(request);
            response.headers_mut().insert(
                header::CACHE_CONTROL,
                header::HeaderValue::from_static("no-cache"),
            );
            response
        }
        Err(_) => HttpResponse::NotFound().finish(),
    }
}
