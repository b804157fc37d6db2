//! `POST /applications/{id}/name-proposal` and `GET /name-proposals`

use crate::{
    job::*,
    support::{Answer, Client, TestApp, people::*},
};
use domain::applications::Stage;
use serde_json::{Value, json};

pub async fn registered(app: &TestApp, cast: &Cast) -> Value {
    let seeder = Seeder::new(app, &cast.teacher, &cast.operator).await;
    let seed = Seed {
        name: ["Полянская-Елкина", "Алена", "Кузьминична"],
        stage: Stage::Registered,
        ..Seed::default()
    };
    let id = seeder.put(seed).await;
    show(&cast.coordinator, &json!({ "id": id.to_string() })).await
}

pub fn right_name() -> Value {
    json!({
        "surname": TEACHER.surname, "first_name": TEACHER.first_name, "patronymic": TEACHER.patronymic,
        "reason": "В паспорте «Ёлкина» и «Алёна»",
    })
}

pub async fn try_propose(who: &Client, case: &Value, body: Value) -> Answer {
    act(who, case, "name-proposal", body).await
}

pub async fn propose(who: &Client, case: &Value) -> Value {
    try_propose(who, case, right_name()).await.expect(200)
}

#[tokio::test]
async fn what_is_proposed_waits_and_changes_nothing_yet() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let case = registered(&app, &cast).await;
    let proposed = propose(&cast.coordinator, &case).await;
    assert_eq!(proposed["full_name"], "Полянская-Елкина Алена Кузьминична");
    assert_eq!(
        (
            &proposed["name_proposal"]["new_name"],
            &proposed["name_proposal"]["old_name"]
        ),
        (&json!(TEACHER.full_name()), &proposed["full_name"])
    );
    let note = &proposed["history"][0]["note"];
    assert_eq!(
        note,
        "Предложено: Полянская-Ёлкина Алёна Кузьминична. В паспорте «Ёлкина» и «Алёна»"
    );
    let actions = words(&proposed["allowed_actions"]);
    assert!(!actions.contains(&"propose_name") && !actions.contains(&"decide_name"));
    let of_operator = show(&cast.operator, &case).await;
    assert!(words(&of_operator["allowed_actions"]).contains(&"decide_name"));
    let second = try_propose(&cast.coordinator, &proposed, right_name()).await;
    second.expect_problem(409, "not_now");
}

#[tokio::test]
async fn a_name_with_mistakes_the_same_name_and_no_reason_are_told_at_their_fields() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let case = registered(&app, &cast).await;
    let with = |field: &str, value: &str| {
        let mut body = right_name();
        body[field] = value.into();
        body
    };
    for (body, field, code) in [
        (with("surname", ""), "surname", "required"),
        (with("reason", " \n"), "reason", "required"),
        (with("reason", &"я".repeat(501)), "reason", "too_long"),
        (
            json!({ "surname": "Полянская-Елкина", "first_name": "Алена", "patronymic": "Кузьминична", "reason": "так" }),
            "surname",
            "same_name",
        ),
    ] {
        let refused = try_propose(&cast.coordinator, &case, body).await;
        refused.expect_mistake(field, code);
    }
    let latin = try_propose(&cast.coordinator, &case, with("first_name", "Alena")).await;
    assert_eq!(latin.status, 422);
}

#[tokio::test]
async fn the_operator_sees_all_that_wait_a_coordinator_the_own_ones() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let elsewhere = app
        .coordinator(&cast.operator, OTHER_COORDINATOR, ELSEWHERE)
        .await;
    let (first, second) = (registered(&app, &cast).await, registered(&app, &cast).await);
    propose(&cast.coordinator, &first).await;
    let second = propose(&cast.coordinator, &second).await;
    let list = async |who: &Client| who.get("/name-proposals").await.expect(200);
    let all = list(&cast.operator).await;
    assert_eq!(
        column(&all["items"], "application_id"),
        [id(&first), id(&second)]
    );
    assert_eq!(all["items"][0]["allowed_actions"], json!(["decide_name"]));
    assert_eq!(all["items"][1]["version"], second["version"]);
    let own = list(&cast.coordinator).await;
    assert_eq!(
        (&own["total"], &own["items"][0]["allowed_actions"]),
        (&json!(2), &json!(null))
    );
    assert_eq!(list(&elsewhere).await["total"], 0);
    let page = cast.operator.get("/name-proposals?page=2&per_page=1").await;
    assert_eq!(
        column(&page.expect(200)["items"], "application_id"),
        [id(&second)]
    );
    let body = json!({ "reason": "нет" });
    act(&cast.operator, &second, "name-proposal/decline", body)
        .await
        .expect(200);
    assert_eq!(list(&cast.operator).await["total"], 1);
}

#[tokio::test]
async fn a_stale_version_another_municipality_and_a_case_in_review_are_refused() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let elsewhere = app
        .coordinator(&cast.operator, OTHER_COORDINATOR, ELSEWHERE)
        .await;
    let case = registered(&app, &cast).await;
    try_propose(&elsewhere, &case, right_name())
        .await
        .expect_problem(404, "not_found");
    let proposed = propose(&cast.coordinator, &case).await;
    try_propose(&cast.coordinator, &case, right_name())
        .await
        .expect_problem(412, "stale_version");
    act(
        &cast.coordinator,
        &proposed,
        "name-proposal/confirm",
        Value::Null,
    )
    .await
    .expect_problem(403, "forbidden");
    let filed = file(&cast.teacher).await;
    try_propose(&cast.coordinator, &filed, right_name())
        .await
        .expect_problem(409, "wrong_stage");
}
