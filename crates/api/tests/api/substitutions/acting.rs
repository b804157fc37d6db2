//! What a substitute can do, and when.

use crate::{
    job::*,
    support::{Client, TestApp, people::*},
};
use chrono::Duration;
use serde_json::{Value, json};

/// Names `who` from today on until the 30th and lets them agree.
async fn substitute(app: &TestApp, cast: &Cast, who: Who, client: &Client) -> Value {
    let body = json!({ "login": who.username, "starts_on": "2026-11-24", "ends_on": "2026-11-30" });
    let row = cast
        .coordinator
        .post("/substitutions")
        .json(body)
        .await
        .expect(201);
    let token = json!({ "token": app.token_from_letter(&who.email()).await });
    client
        .post("/substitutions/accept")
        .json(token)
        .await
        .expect(200);
    row
}

/// The client in the role that is held in somebody's place.
async fn acting(client: &Client) -> Client {
    let me = client.get("/me").await.expect(200);
    let roles = me["roles"].as_array().unwrap();
    let role = roles
        .iter()
        .find(|role| !role["in_place_of"].is_null())
        .unwrap();
    let body = json!({ "role_id": role["id"] });
    let answer = client
        .put("/sessions/current/role")
        .json(body)
        .await
        .expect(200);
    client.with_token(answer["access_token"].as_str().unwrap())
}

#[tokio::test]
async fn history_says_who_acted_for_whom() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let expert = app.expert(&cast.coordinator, SECOND_EXPERT, HERE).await;
    substitute(&app, &cast, SECOND_EXPERT, &expert).await;
    let filed = file(&cast.teacher).await;
    let deputy = acting(&expert).await;
    let me = deputy.get("/me").await.expect(200);
    let whom = me["acting"]["in_place_of"]
        .as_str()
        .unwrap()
        .replace('\u{a0}', " ");
    assert_eq!(whom, "Кедрову М. Л.");
    let registered = register(&deputy, &filed).await;
    assert_eq!(
        registered["history"][0]["actor"],
        "Лосев Тимур Аркадьевич за Кедрову Майю Львовну"
    );
    assert_eq!(registered["history"][0]["event"], "register");
}

#[tokio::test]
async fn the_role_begins_and_ends_with_its_days() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let expert = app.expert(&cast.coordinator, EXPERT, HERE).await;
    let body =
        json!({ "login": EXPERT.username, "starts_on": "2026-11-26", "ends_on": "2026-11-27" });
    cast.coordinator
        .post("/substitutions")
        .json(body)
        .await
        .expect(201);
    let token = json!({ "token": app.token_from_letter(&EXPERT.email()).await });
    let me = expert
        .post("/substitutions/accept")
        .json(token)
        .await
        .expect(200);
    assert_eq!(
        me["roles"].as_array().unwrap().len(),
        1,
        "its first day is ahead"
    );

    app.advance(Duration::days(3));
    // Friday, the last day, eleven in the evening in Tomsk.
    app.advance(Duration::hours(11));
    let deputy = acting(&app.sign_in(EXPERT.username, PASSWORD).await).await;
    deputy.get("/applications").await.expect(200);
    app.advance(Duration::minutes(59));
    let deputy = deputy.refreshed().await;
    deputy.get("/applications").await.expect(200);
    app.advance(Duration::minutes(5));
    deputy
        .get("/applications")
        .await
        .expect_problem(401, "session_required");
    let again = app.sign_in(EXPERT.username, PASSWORD).await;
    let me = again.get("/me").await.expect(200);
    assert_eq!(
        me["roles"].as_array().unwrap().len(),
        1,
        "the day after the last"
    );
}

#[tokio::test]
async fn ended_before_its_last_day_it_ends_at_once() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let expert = app.expert(&cast.coordinator, EXPERT, HERE).await;
    let row = substitute(&app, &cast, EXPERT, &expert).await;
    let deputy = acting(&expert).await;
    let path = format!("/substitutions/{}", id(&row));
    cast.coordinator.delete(&path).await.expect(204);
    deputy
        .get("/applications")
        .await
        .expect_problem(401, "session_required");
    assert_eq!(
        app.latest_letter(&EXPERT.email()).await.0,
        "substitution_ended"
    );
    cast.coordinator
        .delete(&path)
        .await
        .expect_problem(409, "not_now");
}

#[tokio::test]
async fn neither_ones_own_case_is_touched() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    substitute(&app, &cast, TEACHER, &cast.teacher).await;
    let own = file(&cast.teacher).await;
    let deputy = acting(&app.sign_in(TEACHER.username, PASSWORD).await).await;
    let refused = act(&deputy, &own, "register", json!(null)).await;
    refused.expect_problem(403, "forbidden");

    let profile = json!({
        "phone": "8 900 000-00-18", "municipality_id": app.municipality(HERE).await,
        "organisation_typed": "МБОУ «Дальняя СОШ»", "position_id": app.position("методист").await,
    });
    cast.coordinator
        .post("/me/teacher")
        .json(profile)
        .await
        .expect(201);
    let me = cast.coordinator.get("/me").await.expect(200);
    let as_teacher = json!({ "role_id": me["roles"][1]["id"] });
    let answer = cast
        .coordinator
        .put("/sessions/current/role")
        .json(as_teacher)
        .await
        .expect(200);
    let principal = cast
        .coordinator
        .with_token(answer["access_token"].as_str().unwrap());
    let theirs = file(&principal).await;
    let refused = act(&deputy, &theirs, "register", json!(null)).await;
    refused.expect_problem(403, "forbidden");
}

#[tokio::test]
async fn a_substitute_names_no_substitute() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let expert = app.expert(&cast.coordinator, EXPERT, HERE).await;
    substitute(&app, &cast, EXPERT, &expert).await;
    let deputy = acting(&expert).await;
    let body = json!({ "login": "somebody", "starts_on": "2026-12-01", "ends_on": "2026-12-02" });
    let answer = deputy.post("/substitutions").json(body).await;
    answer.expect_problem(403, "forbidden");
}
