//! One package to the Centre, looked through by the operator, and what is ready for the next.

use super::{
    applications::{Filed, SCAN, move_on, version},
    client::{Client, PASSWORD, Person},
    people::{COORDINATORS, EXPERTS, OPERATOR},
};
use actix_web::http::Method;
use chrono::{DateTime, Duration, Utc};
use serde_json::{Value, json};

/// Verified cases that there should be: two for the package, the others for the next one.
const VERIFIED: usize = 5;

/// In the first municipality, with those who are planned.
pub(super) async fn hand_over(
    client: &Client,
    cases: &[Filed],
    now: DateTime<Utc>,
) -> Result<(), String> {
    client.clock.set(now - Duration::minutes(6));
    let [first, ..] = &COORDINATORS;
    let coordinator = client.sign_in(first.username).await?;
    let rows = coordinator
        .get("/applications?stage=registered&sort=surname&per_page=200")
        .await?;
    let mut ready = ready(&coordinator).await?;
    let planned = rows["items"].as_array().into_iter().flatten();
    for row in planned.filter(|row| row["withdrawal"].is_null()) {
        let known = cases.iter().find(|case| row["id"] == case.id.as_str());
        let expert = row["experts"][0]["full_name"].as_str();
        let (Some(case), Some(expert), true) = (known, expert, ready.len() < VERIFIED) else {
            continue;
        };
        conclude(client, &coordinator, case, expert).await?;
        ready = self::ready(&coordinator).await?;
    }
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

/// Attached by the expert, signed by the teacher, verified by the coordinator.
async fn conclude(
    client: &Client,
    coordinator: &Person,
    case: &Filed,
    expert: &str,
) -> Result<(), String> {
    let Some(expert) = EXPERTS.iter().find(|one| one.name.join(" ") == expert) else {
        return Ok(());
    };
    let expert = client.sign_in(expert.username).await?;
    let path = format!("/applications/{}", case.id);
    let seen = version(&expert.get(&path).await?).unwrap_or_default();
    let name = "Итоговое заключение.jpg";
    expert
        .put_file(&format!("{path}/conclusion"), seen, name, SCAN)
        .await?;
    let teacher = client.sign_in(&case.teacher).await?;
    let signature = json!({ "password": PASSWORD });
    move_on(&teacher, &case.id, "conclusion/sign", signature).await?;
    move_on(coordinator, &case.id, "attest", json!({})).await?;
    Ok(())
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
