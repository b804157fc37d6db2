//! One package to the Centre, looked through by the operator, and what is ready for the next.

use super::{
    applications::version,
    client::{Client, Person},
    people::{COORDINATORS, OPERATOR},
};
use actix_web::http::Method;
use chrono::{DateTime, Duration, Utc};
use serde_json::{Value, json};

/// In the first municipality, with two of those that are verified.
pub(super) async fn hand_over(client: &Client, now: DateTime<Utc>) -> Result<(), String> {
    client.clock.set(now - Duration::minutes(6));
    let [first, ..] = &COORDINATORS;
    let coordinator = client.sign_in(first.username).await?;
    let ready = ready(&coordinator).await?;
    let [one, other, ..] = ready.as_slice() else {
        return Ok(());
    };
    let next = coordinator.get("/packages/next").await?;
    let body =
        json!({ "municipality_id": next["municipality"]["id"], "application_ids": [one, other] });
    let package = coordinator
        .change(Method::POST, "/packages", None, body)
        .await?;
    look_through(&client.sign_in(OPERATOR.0).await?, &package, one, other).await
}

async fn ready(coordinator: &Person) -> Result<Vec<Value>, String> {
    let next = coordinator.get("/packages/next").await?;
    let rows = next["ready"].as_array().into_iter().flatten();
    Ok(rows.map(|row| row["application_id"].clone()).collect())
}

/// One is taken, the other comes back.
async fn look_through(
    operator: &Person,
    package: &Value,
    one: &Value,
    other: &Value,
) -> Result<(), String> {
    let id = package["id"].as_str().unwrap_or_default();
    let path = |case: &Value, verb: &str| {
        let case = case.as_str().unwrap_or_default();
        format!("/packages/{id}/items/{case}/{verb}")
    };
    let taken = operator
        .change(
            Method::POST,
            &path(one, "accept"),
            version(package),
            json!({}),
        )
        .await?;
    let remarks = json!({ "remarks": "На второй странице заключения нет даты. Приложите заключение с датой." });
    operator
        .change(
            Method::POST,
            &path(other, "return"),
            version(&taken),
            remarks,
        )
        .await
        .map(drop)
}
