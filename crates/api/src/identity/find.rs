//! The session of a request: by the access token, or by a ticket for exactly this address.

use crate::{
    State,
    problem::{ApiError, ApiResult, Code},
    secrets,
};
use actix_web::{HttpRequest, http::Method, http::header};
use chrono::{DateTime, Duration, Utc};
use persistence::{
    StoreError,
    sessions::{self, Session},
};
use uuid::Uuid;

pub(super) fn required() -> ApiError {
    ApiError::new(
        Code::SessionRequired,
        "Войдите, чтобы продолжить: сеанс не начат или закончился",
    )
}

fn bearer(request: &HttpRequest) -> Option<&str> {
    let value = request
        .headers()
        .get(header::AUTHORIZATION)?
        .to_str()
        .ok()?;
    let (scheme, token) = value.split_once(' ')?;
    scheme
        .eq_ignore_ascii_case("bearer")
        .then_some(token.trim())
}

/// The address without its ticket: what the ticket was given for.
pub(crate) fn without_ticket(path: &str, query: &str) -> (String, Option<String>) {
    let mut ticket = None;
    let rest: Vec<&str> = query
        .split('&')
        .filter(|part| match part.strip_prefix("ticket=") {
            Some(value) => {
                ticket = Some(value.to_owned());
                false
            }
            None => !part.is_empty(),
        })
        .collect();
    let address = if rest.is_empty() {
        path.to_owned()
    } else {
        format!("{path}?{}", rest.join("&"))
    };
    (encoded(&address), ticket)
}

/// As a browser writes an address: what is not plain ASCII in percents. What is encoded already stays.
fn encoded(address: &str) -> String {
    let mut text = String::with_capacity(address.len());
    for byte in address.bytes() {
        if byte.is_ascii_graphic()
            && !matches!(byte, b'"' | b'<' | b'>' | b'\'' | b'`' | b'{' | b'}')
        {
            text.push(char::from(byte));
        } else {
            text.push_str(&format!("%{byte:02X}"));
        }
    }
    text
}

async fn mark_used(state: &State, id: Uuid, now: DateTime<Utc>) -> Result<(), StoreError> {
    let tx = state.database.begin(now).await?;
    sessions::touch(&tx, id).await?;
    tx.commit_at_once().await
}

pub(super) async fn session(state: &State, request: &HttpRequest) -> ApiResult<Session> {
    let now = state.now();
    let reader = state.database.reader();
    let id = match bearer(request) {
        Some(token) => state.keys.verify(token, now).map(|claims| claims.sid),
        None if request.method() == Method::GET => {
            let (address, ticket) = without_ticket(request.path(), request.query_string());
            match ticket {
                Some(ticket) => {
                    sessions::ticket_session(&reader, &secrets::digest(&ticket), &address, now)
                        .await?
                }
                None => None,
            }
        }
        None => None,
    };
    let id = id.ok_or_else(required)?;
    let session = sessions::live(&reader, id, now, state.today())
        .await?
        .ok_or_else(required)?;
    if now - session.last_used_at > Duration::minutes(1) {
        match mark_used(state, session.id, now).await {
            // With a full disk one can still read.
            Err(error) if error.outage().is_some() => {
                tracing::warn!(%error, "a session is not marked as used");
            }
            marked => marked?,
        }
    }
    Ok(session)
}
