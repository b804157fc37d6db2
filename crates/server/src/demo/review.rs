//! What becomes of some of those that wait for registration: checked, verified, sent to the operator, returned.

use super::{applications::version, client::Client};
use actix_web::http::Method;
use casework::calendar::{day_of, start_of};
use chrono::{DateTime, Duration, Utc};
use serde_json::{Value, json};

/// An organisation as its teacher wrote it; the list has «МБОУ «Сосновская СОШ».
pub(super) fn typed_organisation(number: usize) -> Option<&'static str> {
    (number == 38).then_some("Сосновская школа")
}

/// When it was done, by which operation, with which body.
fn step(
    number: usize,
    filed: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Option<(DateTime<Utc>, Method, &'static str, Value)> {
    // Noon of the region, unless it is not past yet.
    let yesterday = start_of(day_of(now) - Duration::days(1));
    let yesterday = (yesterday + Duration::hours(12)).min(now - Duration::hours(1));
    let soon = filed + Duration::days(2);
    let ticks = json!({ "items": ["scan_readable", "own_signature"] });
    let unreadable = json!({
        "reason_code": "unreadable_scan",
        "comment": "В скане не все страницы. Отсканируйте все страницы заявления одним файлом.",
    });
    let unsigned = json!({
        "reason_code": "no_signature",
        "comment": "На второй странице нет подписи. Подпишите заявление и загрузите новый скан.",
    });
    let branch =
        json!({ "route": "operator", "note": "Отраслевое: педагог детской школы искусств" });
    let done = match number {
        8 => (soon, Method::PUT, "check", ticks),
        12 => (soon, Method::POST, "verify", json!({})),
        20 => (yesterday, Method::POST, "return", unreadable),
        26 => (soon, Method::POST, "return", unsigned),
        30 => (soon, Method::PUT, "route", branch),
        _ => return None,
    };
    Some(done)
}

/// Done by the coordinator of the municipality.
pub(super) async fn review(
    client: &Client,
    coordinator: &str,
    (number, id): (usize, &str),
    filed: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<(), String> {
    let Some((at, method, what, body)) = step(number, filed, now) else {
        return Ok(());
    };
    client.clock.set(at);
    let official = client.sign_in(coordinator).await?;
    let path = format!("/applications/{id}");
    let case = official.get(&path).await?;
    official
        .change(method, &format!("{path}/{what}"), version(&case), body)
        .await
        .map(drop)
}
