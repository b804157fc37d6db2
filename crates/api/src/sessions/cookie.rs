//! The refresh cookie, and the check that a request with it comes from our own page.

use crate::{
    State,
    problem::{ApiError, ApiResult, Code},
};
use actix_web::{
    HttpRequest,
    cookie::{Cookie, SameSite, time::Duration},
};

const CLIENT_HEADER: &str = "x-attestation-client";

fn name(state: &State) -> &'static str {
    // `__Host-` needs Secure, and Secure needs TLS (or a loopback address, where not every browser agrees).
    if state.settings.behind_tls_proxy {
        "__Host-rt"
    } else {
        "rt"
    }
}

/// The cookie that keeps the refresh token; a session cookie unless «Запомнить меня».
pub(super) fn set(state: &State, token: String, remember: bool) -> Cookie<'static> {
    let mut cookie = Cookie::new(name(state), token);
    cookie.set_path("/");
    cookie.set_http_only(true);
    cookie.set_same_site(SameSite::Strict);
    cookie.set_secure(state.settings.behind_tls_proxy);
    if remember {
        cookie.set_max_age(Duration::days(30));
    }
    cookie
}

/// The cookie that removes it.
pub(super) fn removal(state: &State) -> Cookie<'static> {
    let mut cookie = set(state, String::new(), false);
    cookie.make_removal();
    cookie
}

pub(super) fn token(state: &State, request: &HttpRequest) -> Option<String> {
    request
        .cookie(name(state))
        .map(|cookie| cookie.value().to_owned())
        .filter(|token| !token.is_empty())
}

/// Only our own script sets a header of its own; a form or image of another site cannot.
pub(super) fn check_origin(request: &HttpRequest) -> ApiResult<()> {
    let same_site = request
        .headers()
        .get("sec-fetch-site")
        .is_none_or(|value| matches!(value.as_bytes(), b"same-origin" | b"none"));
    if request.headers().contains_key(CLIENT_HEADER) && same_site {
        Ok(())
    } else {
        Err(ApiError::new(
            Code::Forbidden,
            "Передайте заголовок X-Attestation-Client со своей страницы",
        ))
    }
}
