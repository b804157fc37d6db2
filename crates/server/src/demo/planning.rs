//! For the first municipality: a schedule with two versions and changes since, a place left to the operator, a name that waits
//! to be corrected.

use super::{
    applications::version,
    client::{Client, Person},
    invite::Places,
    people::{COORDINATORS, OPERATOR},
    schedules::ahead,
};
use actix_web::http::Method;
use casework::calendar::day_of;
use chrono::{DateTime, Duration, Utc};
use serde_json::{Value, json};

pub(super) async fn show(
    client: &Client,
    places: &Places,
    now: DateTime<Utc>,
) -> Result<(), String> {
    client.clock.set(now - Duration::minutes(8));
    let herself = client.sign_in(COORDINATORS[0].username).await?;
    let operator = client.sign_in(OPERATOR.0).await?;
    let periods = ahead(&client.get("/reference/periods").await?, day_of(now));
    leave_to_the_operator(&herself).await?;
    if let (Some(place), Some((period, _))) = (places.municipalities.first(), periods.get(1)) {
        let schedule = format!("/schedules/{place}/{period}");
        move_two(&herself, period).await?;
        two_versions(&herself, &operator, &schedule, period).await?;
    }
    propose_a_name(&herself).await
}

/// Two whose category does not end go into this period together.
async fn move_two(herself: &Person, period: &str) -> Result<(), String> {
    let filter = "/applications?stage=registered&period_id=any&sort=surname";
    let rows = herself.get(filter).await?["items"].clone();
    let rows = rows.as_array().into_iter().flatten();
    let free = rows.filter(|row| row["held_until"].is_null() && may_plan(row));
    let items: Vec<Value> = free
        .take(2)
        .map(|row| json!({ "id": row["id"], "version": row["version"] }))
        .collect();
    let body = json!({ "period_id": period, "items": items });
    herself
        .change(Method::POST, "/plans/period", None, body)
        .await
        .map(drop)
}

fn may_plan(row: &Value) -> bool {
    let mut actions = row["allowed_actions"].as_array().into_iter().flatten();
    actions.any(|action| action == "plan")
}

pub(super) async fn act(
    who: &Person,
    schedule: &str,
    verb: &str,
    body: Value,
) -> Result<(), String> {
    let seen = version(&who.get(schedule).await?);
    let path = format!("{schedule}/{verb}");
    who.change(Method::POST, &path, seen, body).await.map(drop)
}

/// Approved, reopened, approved with another start, and changed again by the operator.
async fn two_versions(
    herself: &Person,
    operator: &Person,
    schedule: &str,
    period: &str,
) -> Result<(), String> {
    let filter = format!("/applications?stage=registered&period_id={period}&sort=surname");
    let rows = herself.get(&filter).await?["items"].clone();
    let (Some(first), Some(second)) = (rows.get(0), rows.get(1)) else {
        return Ok(());
    };
    let note = json!({ "note": "Вторых специалистов просим назначить из другого муниципалитета" });
    act(herself, schedule, "send", note.clone()).await?;
    act(operator, schedule, "approve", json!({})).await?;
    let remarks = json!({ "remarks": "Перенесите начало: специалист в отпуске" });
    act(operator, schedule, "reopen", remarks).await?;
    begin_later(herself, &first["id"]).await?;
    act(herself, schedule, "send", note).await?;
    act(operator, schedule, "approve", json!({})).await?;
    begin_later(operator, &second["id"]).await
}

/// The same plan, a week later.
async fn begin_later(who: &Person, id: &Value) -> Result<(), String> {
    let path = format!("/applications/{}", id.as_str().unwrap_or_default());
    let case = who.get(&path).await?;
    let start = case["starts_on"].as_str().unwrap_or_default();
    let start: chrono::NaiveDate = start
        .parse()
        .map_err(|_| "a planned case has a start".to_owned())?;
    let body = json!({
        "period_id": case["period"]["id"], "starts_on": start + Duration::days(7),
        "expert_ids": ids(&case["experts"]),
    });
    save(who, &path, &case, body).await
}

fn ids(experts: &Value) -> Vec<Value> {
    let experts = experts.as_array().into_iter().flatten();
    experts.map(|expert| expert["person_id"].clone()).collect()
}

async fn save(who: &Person, path: &str, case: &Value, body: Value) -> Result<(), String> {
    let plan = format!("{path}/plan");
    who.change(Method::PUT, &plan, version(case), body)
        .await
        .map(drop)
}

/// The first that has a period and lacks an expert, and stands in a schedule of the coordinator's.
async fn leave_to_the_operator(herself: &Person) -> Result<(), String> {
    let filter = "/applications?stage=registered&experts=part&sort=surname";
    let rows = herself.get(filter).await?["items"].clone();
    let Some(row) = rows
        .as_array()
        .into_iter()
        .flatten()
        .find(|row| may_plan(row))
    else {
        return Ok(());
    };
    let path = format!("/applications/{}", row["id"].as_str().unwrap_or_default());
    let body = json!({
        "period_id": row["period"]["id"], "starts_on": row["starts_on"],
        "expert_ids": ids(&row["experts"]), "leave_to_operator": true,
    });
    save(herself, &path, row, body).await
}

/// The last by surname: another patronymic.
async fn propose_a_name(herself: &Person) -> Result<(), String> {
    let filter = "/applications?stage=registered&sort=-surname&per_page=1";
    let row = herself.get(filter).await?["items"][0].clone();
    let path = format!("/applications/{}", row["id"].as_str().unwrap_or_default());
    let case = herself.get(&path).await?;
    let man = case["data"]["patronymic"]
        .as_str()
        .is_some_and(|part| part.ends_with("ич"));
    let patronymic = if man {
        "Аркадьевич"
    } else {
        "Аркадьевна"
    };
    let body = json!({
        "surname": case["data"]["surname"], "first_name": case["data"]["first_name"],
        "patronymic": patronymic, "reason": "В паспорте другое отчество, сверено с координатором школы",
    });
    let proposal = format!("{path}/name-proposal");
    herself
        .change(Method::POST, &proposal, version(&case), body)
        .await
        .map(drop)
}
