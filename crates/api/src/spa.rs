//! The built front end, at every path that is nobody else's.

use actix_files::{Files, NamedFile};
use actix_web::{
    Error, HttpRequest, HttpResponse, Responder,
    body::MessageBody,
    dev::{ServiceRequest, ServiceResponse, fn_service},
    http::{Method, StatusCode, header},
    middleware::{Next, from_fn},
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
    // Without a handler of its own a file that is gone would be answered with the page.
    let files = Files::new("/", assets)
        .try_compressed()
        .use_etag(true)
        .default_handler(web::to(HttpResponse::NotFound));
    config.service(
        web::scope("/assets")
            .wrap(from_fn(kept_forever))
            .service(files),
    );
    config.default_service(fallback);
}

/// Only what is there: the 404 of a file that a release took away must not outlive it.
async fn kept_forever<B: MessageBody>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<B>, Error> {
    let mut response = next.call(request).await?;
    if response.status().is_success() || response.status() == StatusCode::NOT_MODIFIED {
        let value = header::HeaderValue::from_static(FOREVER);
        response.headers_mut().insert(header::CACHE_CONTROL, value);
    }
    Ok(response)
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
