//! The order of the checks: 401, 404, 403, 428, 412, 409, 422.

use crate::{
    job::*,
    support::{Client, Request, TestApp, people::*},
};
use serde_json::{Value, json};

/// Method, path after the case, a body that is never good.
const MOVES: [(&str, &str, &str); 6] = [
    ("PUT", "/check", r#"{"items":7}"#),
    ("POST", "/return", r#"{"reason_code":"ugly"}"#),
    ("POST", "/verify", ""),
    ("PUT", "/route", r#"{"route":"east"}"#),
    ("PUT", "/organisation", r#"{"organisation_id":"x"}"#),
    ("POST", "/organisation", r#"{"name":7}"#),
];

fn request(who: &Client, case: &Value, (method, rest, body): (&str, &str, &str)) -> Request {
    let request = who.request(method.parse().unwrap(), &path(case, rest));
    if body.is_empty() {
        request
    } else {
        request.body("application/json", body.to_owned())
    }
}

#[tokio::test]
async fn without_a_session_and_without_sight_nothing_is_told() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let elsewhere = app
        .coordinator(&cast.operator, OTHER_COORDINATOR, ELSEWHERE)
        .await;
    let case = file_typed(&cast.teacher, "Школа будущего").await;
    for one in MOVES {
        request(&app.client(), &case, one)
            .await
            .expect_problem(401, "session_required");
        let (status, code) = match (one.0, one.1) {
            ("POST", "/organisation") => (403, "forbidden"),
            _ => (404, "not_found"),
        };
        request(&elsewhere, &case, one)
            .await
            .expect_problem(status, code);
    }
}

#[tokio::test]
async fn the_teacher_and_who_acts_upon_their_own_case_are_refused() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let case = file_typed(&cast.teacher, "Школа будущего").await;
    for one in MOVES {
        request(&cast.teacher, &case, one)
            .await
            .expect_problem(403, "forbidden");
    }
}

#[tokio::test]
async fn the_version_comes_before_the_stage_and_the_stage_before_the_body() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let filed = file_typed(&cast.teacher, "Школа будущего").await;
    let routed = change_route(&cast.coordinator, &filed, "operator").await;
    let who = |one: (&str, &str, &str)| match one {
        ("POST", "/organisation", _) => &cast.operator,
        _ => &cast.coordinator,
    };
    for one in MOVES {
        request(who(one), &routed, one)
            .await
            .expect_problem(428, "version_required");
        request(who(one), &routed, one)
            .if_match(version(&filed))
            .await
            .expect_problem(412, "stale_version");
        if one.1 != "/verify" {
            request(who(one), &routed, one)
                .if_match(version(&routed))
                .await
                .expect_problem(422, "invalid");
        }
    }
    let rejected = reject(&cast.operator, &routed, "duplicate", None).await;
    for one in MOVES {
        request(who(one), &rejected, one)
            .if_match(version(&rejected))
            .await
            .expect_problem(409, "wrong_stage");
    }
}

#[tokio::test]
async fn of_two_who_decide_at_once_the_second_is_told() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let filed = file(&cast.teacher).await;
    give_back(&cast.operator, &filed).await;
    act(&cast.coordinator, &filed, "register", Value::Null)
        .await
        .expect_problem(412, "stale_version");
    let body = json!({ "reason_code": "no_signature" });
    try_return(&cast.coordinator, &filed, body)
        .await
        .expect_problem(412, "stale_version");
}
