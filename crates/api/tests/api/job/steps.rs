//! Steps of a case over HTTP. Each takes and gives the case's JSON.

use crate::support::{Answer, Client, files};
use serde_json::{Value, json};

pub fn id(case: &Value) -> &str {
    case["id"].as_str().expect("an id")
}

pub fn version(case: &Value) -> i64 {
    case["version"].as_i64().expect("a version")
}

/// `/applications/{id}` and what follows.
pub fn path(case: &Value, rest: &str) -> String {
    format!("/applications/{}{rest}", id(case))
}

/// A move with the version that the case shows.
pub async fn act(who: &Client, case: &Value, verb: &str, body: Value) -> Answer {
    let request = who
        .post(&path(case, &format!("/{verb}")))
        .if_match(version(case));
    if body.is_null() {
        request.await
    } else {
        request.json(body).await
    }
}

pub async fn show(who: &Client, case: &Value) -> Value {
    who.get(&path(case, "")).await.expect(200)
}

/// A new draft.
pub async fn begin(teacher: &Client) -> Value {
    teacher
        .post("/applications")
        .json(json!({}))
        .await
        .expect(201)
}

pub async fn try_answer(who: &Client, case: &Value, change: Value) -> Answer {
    who.patch(&path(case, ""))
        .if_match(version(case))
        .json(change)
        .await
}

pub async fn answer(who: &Client, case: &Value, change: Value) -> Value {
    try_answer(who, case, change).await.expect(200)
}

/// What a teacher without a category answers who asks for the first one, in person.
pub fn first_category() -> Value {
    json!({ "held_category": "none", "claimed_category": "first", "form": "in_person" })
}

/// A draft without gaps.
pub async fn fill(teacher: &Client) -> Value {
    let case = begin(teacher).await;
    answer(teacher, &case, first_category()).await
}

/// A draft for the operator's route with its three documents.
pub async fn fill_simplified(teacher: &Client) -> Value {
    let mut case = begin(teacher).await;
    for kind in ["presentation", "awards", "attestation_sheet"] {
        case = attach(teacher, &case, kind, "документ.pdf", files::pdf()).await;
    }
    let change = json!({
        "held_category": "first", "held_indefinitely": true, "claimed_category": "highest", "form": "simplified",
        "simplified_grounds": "победитель конкурса «Учитель года»",
    });
    answer(teacher, &case, change).await
}

pub async fn try_attach(
    who: &Client,
    case: &Value,
    kind: &str,
    name: &str,
    bytes: Vec<u8>,
) -> Answer {
    who.post(&path(case, "/documents"))
        .if_match(version(case))
        .upload(kind, name, bytes)
        .await
}

/// Uploads a document and loads the case again.
pub async fn attach(who: &Client, case: &Value, kind: &str, name: &str, bytes: Vec<u8>) -> Value {
    try_attach(who, case, kind, name, bytes).await.expect(201);
    show(who, case).await
}

pub async fn generate(who: &Client, case: &Value) -> Value {
    act(who, case, "generate", Value::Null).await.expect(200)
}

/// The code at the foot of the printed form.
pub fn code(case: &Value) -> String {
    case["printed_form"]["check_code"]
        .as_str()
        .expect("a code")
        .to_owned()
}

/// From a draft without gaps to a filed case: printed, signed, scanned, handed in.
pub async fn hand_in(who: &Client, draft: &Value) -> Value {
    let case = generate(who, draft).await;
    let code = code(&case);
    let case = attach(who, &case, "signed_scan", "скан.pdf", files::pdf()).await;
    act(who, &case, "submit", json!({ "check_code": code }))
        .await
        .expect(200)
}

/// A filed case on the general route.
pub async fn file(teacher: &Client) -> Value {
    let draft = fill(teacher).await;
    hand_in(teacher, &draft).await
}

pub async fn register(who: &Client, case: &Value) -> Value {
    act(who, case, "register", Value::Null).await.expect(200)
}

pub async fn reject(who: &Client, case: &Value, reason: &str, comment: Option<&str>) -> Value {
    let body = json!({ "reason_code": reason, "comment": comment });
    act(who, case, "reject", body).await.expect(200)
}

/// A plan as it is sent.
pub fn plan_of(period_id: &str, expert_ids: &[&str]) -> Value {
    json!({ "period_id": period_id, "expert_ids": expert_ids })
}

pub async fn try_plan(who: &Client, case: &Value, plan: Value) -> Answer {
    who.put(&path(case, "/plan"))
        .if_match(version(case))
        .json(plan)
        .await
}

pub async fn plan(who: &Client, case: &Value, period_id: &str, expert_ids: &[&str]) -> Value {
    try_plan(who, case, plan_of(period_id, expert_ids))
        .await
        .expect(200)
}

/// The words of a list in JSON.
pub fn words(list: &Value) -> Vec<&str> {
    list.as_array()
        .expect("a list")
        .iter()
        .filter_map(Value::as_str)
        .collect()
}

/// One field of each row; an empty list of a row is left out.
pub fn column<'a>(rows: &'a Value, field: &str) -> Vec<&'a str> {
    assert!(rows.is_array() || rows.is_null(), "no rows: {rows}");
    rows.as_array()
        .into_iter()
        .flatten()
        .map(|row| row[field].as_str().unwrap_or_default())
        .collect()
}

/// Titles of a case's history, oldest first.
pub fn history(case: &Value) -> Vec<&str> {
    let mut titles = column(&case["history"], "title");
    titles.reverse();
    titles
}

/// A person's id as they know it themselves.
pub async fn own_id(who: &Client) -> String {
    id(&who.get("/me").await.expect(200)).to_owned()
}
