//! Naming a substitute, and the consent.

use crate::{
    job::HERE,
    support::{TestApp, people::*},
};
use serde_json::json;

#[tokio::test]
async fn the_answer_never_tells_whether_the_account_exists() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    let coordinator = app.coordinator(&operator, COORDINATOR, HERE).await;
    app.expert(&operator, EXPERT, HERE).await;
    let mut rows = Vec::new();
    for (login, day) in [
        (EXPERT.username, "2026-12-01"),
        ("nobody.here", "2026-12-02"),
    ] {
        let body = json!({ "login": login, "starts_on": day, "ends_on": day });
        let mut row = coordinator
            .post("/substitutions")
            .json(body)
            .await
            .expect(201);
        for own in ["id", "named", "starts_on", "ends_on", "created_at"] {
            row[own] = json!(null);
        }
        rows.push(row);
    }
    assert_eq!(rows[0], rows[1]);
    assert_eq!(
        app.latest_letter(&EXPERT.email()).await.0,
        "substitution_offered"
    );
}

#[tokio::test]
async fn only_the_one_who_was_asked_agrees_and_once() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    let coordinator = app.coordinator(&operator, COORDINATOR, HERE).await;
    let expert = app.expert(&operator, EXPERT, HERE).await;
    let other = app.expert(&operator, SECOND_EXPERT, HERE).await;
    let body =
        json!({ "login": EXPERT.email(), "starts_on": "2026-11-24", "ends_on": "2026-11-30" });
    coordinator
        .post("/substitutions")
        .json(body)
        .await
        .expect(201);
    let token = json!({ "token": app.token_from_letter(&EXPERT.email()).await });
    for path in ["/substitutions/inspect", "/substitutions/accept"] {
        let answer = other.post(path).json(token.clone()).await;
        answer.expect_problem(404, "link_unknown");
    }
    let card = expert
        .post("/substitutions/inspect")
        .json(token.clone())
        .await
        .expect(200);
    assert_eq!(card["principal"], COORDINATOR.full_name());
    expert
        .post("/substitutions/accept")
        .json(token.clone())
        .await
        .expect(200);
    let again = expert.post("/substitutions/accept").json(token).await;
    again.expect_problem(404, "link_unknown");
    assert_eq!(
        app.latest_letter(&COORDINATOR.email()).await.0,
        "substitution_accepted"
    );
    let list = coordinator.get("/substitutions").await.expect(200);
    assert_eq!(list["items"][0]["state"], "in_force");
    assert_eq!(list["items"][0]["substitute"], EXPERT.full_name());
}

#[tokio::test]
async fn bad_days_and_oneself_are_refused() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    let coordinator = app.coordinator(&operator, COORDINATOR, HERE).await;
    let name = |login: &str, starts_on: &str, ends_on: &str| {
        let body = json!({ "login": login, "starts_on": starts_on, "ends_on": ends_on });
        coordinator.post("/substitutions").json(body)
    };
    let answer = name(COORDINATOR.username, "2026-11-23", "2026-11-20").await;
    answer.expect_mistake("login", "own");
    answer.expect_mistake("starts_on", "past");
    answer.expect_mistake("ends_on", "before_start");
    let answer = name("somebody", "2026-12-01", "2028-12-01").await;
    answer.expect_mistake("ends_on", "too_long");
    name("somebody", "2026-12-01", "2026-12-05")
        .await
        .expect(201);
    let answer = name("somebody", "2026-12-05", "2026-12-06").await;
    answer.expect_mistake("starts_on", "overlaps");
}
