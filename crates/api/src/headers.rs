//! Security headers of every answer.

use crate::State;
use actix_web::{
    Error,
    body::MessageBody,
    dev::{ServiceRequest, ServiceResponse},
    http::header::{self, HeaderName, HeaderValue},
    middleware::Next,
    web,
};

const APP: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; \
                   font-src 'self'; connect-src 'self'; frame-src 'self' blob:; object-src 'self' blob:; form-action 'self'; \
                   base-uri 'none'; frame-ancestors 'none'";
/// Swagger UI sets styles inline and shows data: images.
const EXPLORER: &str = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; \
                        connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/// Documents may stand in a frame of the app itself.
const DOCUMENT: &str = "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'";

/// Middleware: adds the headers that the handler did not set itself.
///
/// # Errors
/// What the inner services answer.
pub(crate) async fn security_headers<B: MessageBody>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<B>, Error> {
    let path = request.path().to_owned();
    let tls = request
        .app_data::<web::Data<State>>()
        .is_some_and(|state| state.settings.behind_tls_proxy);
    let mut response = next.call(request).await?;
    let policy = if path.starts_with("/api/docs") {
        EXPLORER
    } else if path.ends_with("/content") || path.ends_with(".pdf") {
        DOCUMENT
    } else {
        APP
    };
    let mut set = |name: HeaderName, value: &'static str| {
        if !response.headers().contains_key(&name) {
            response
                .headers_mut()
                .insert(name, HeaderValue::from_static(value));
        }
    };
    set(header::CONTENT_SECURITY_POLICY, policy);
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(header::REFERRER_POLICY, "no-referrer");
    set(
        HeaderName::from_static("cross-origin-opener-policy"),
        "same-origin",
    );
    set(
        HeaderName::from_static("cross-origin-resource-policy"),
        "same-origin",
    );
    set(
        HeaderName::from_static("permissions-policy"),
        "camera=(), microphone=(), geolocation=()",
    );
    if path.starts_with("/api/v1") {
        set(header::CACHE_CONTROL, "no-store");
    }
    if tls {
        set(
            header::STRICT_TRANSPORT_SECURITY,
            "max-age=31536000; includeSubDomains",
        );
    }
    Ok(response)
}
