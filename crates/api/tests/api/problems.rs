//! What every problem looks like.

use crate::support::{Answer, TestApp};
use serde_json::json;

#[track_caller]
fn check_shape(answer: &Answer, status: u16, code: &str) {
    let problem = answer.expect_problem(status, code);
    assert_eq!(problem["type"], format!("urn:attestation:problem:{code}"));
    assert_eq!(problem["status"], status);
    for words in ["title", "detail"] {
        let text = problem[words].as_str().unwrap();
        assert!(
            text.chars().any(|c| ('а'..='я').contains(&c)),
            "{words} is not Russian: {text}"
        );
    }
    assert_eq!(problem["trace_id"], answer.header("x-request-id"));
    assert_eq!(answer.header("x-request-id").len(), 32);
}

#[tokio::test]
async fn every_kind_of_problem_has_the_same_shape() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    let nobody = app.client();

    check_shape(
        &nobody.post("/sessions").body("application/json", "{").await,
        400,
        "malformed_json",
    );
    check_shape(&nobody.get("/me").await, 401, "session_required");
    check_shape(&operator.post("/sessions/refresh").await, 403, "forbidden");
    check_shape(
        &operator
            .get("/applications/0192f0c1-7a00-7000-8000-000000000001")
            .await,
        404,
        "not_found",
    );
    check_shape(
        &operator.patch("/me").if_match(9).json(json!({})).await,
        412,
        "stale_version",
    );
    check_shape(
        &nobody
            .post("/sessions")
            .body("application/json", " ".repeat(70_000))
            .await,
        413,
        "body_too_large",
    );
    check_shape(
        &nobody.post("/sessions").body("text/plain", "a").await,
        415,
        "wrong_content_type",
    );
    check_shape(
        &nobody.post("/sessions").json(json!({})).await,
        422,
        "invalid",
    );
    check_shape(
        &operator.patch("/me").json(json!({})).await,
        428,
        "version_required",
    );
}

#[tokio::test]
async fn the_mistakes_of_fields_have_a_code_and_a_message_each() {
    let app = TestApp::start().await;

    let answer = app.try_sign_in("", "").await;

    let problem = answer.expect(422);
    let errors = problem["errors"].as_array().unwrap();
    assert_eq!(errors.len(), 2);
    assert_eq!(
        errors[0],
        json!({ "field": "username", "code": "required", "message": "Введите имя пользователя" })
    );
    assert_eq!(problem["detail"], errors[0]["message"]);
}

#[tokio::test]
async fn an_address_that_is_not_there_is_a_problem_too() {
    let app = TestApp::start().await;
    let operator = app.operator().await;

    for path in [
        "/nothing",
        "/sessions/other",
        "/applications/1/2/3",
        "/reference/",
        "",
    ] {
        check_shape(&operator.get(path).await, 404, "not_found");
    }
    check_shape(&operator.get_anywhere("/api/v2/me").await, 404, "not_found");
    check_shape(
        &operator.post("/nothing").json(json!({})).await,
        404,
        "not_found",
    );
}

#[tokio::test]
async fn a_wrong_method_is_told_with_those_that_fit() {
    let app = TestApp::start().await;
    let operator = app.operator().await;

    let answer = operator.get("/sessions").await;
    check_shape(&answer, 405, "method_not_allowed");
    assert_eq!(answer.header("allow"), "POST");
    let answer = operator.delete("/me").await;
    check_shape(&answer, 405, "method_not_allowed");
    assert_eq!(answer.header("allow"), "GET, PATCH");
    let answer = operator
        .put("/applications/0192f0c1-7a00-7000-8000-000000000001/register")
        .await;
    check_shape(&answer, 405, "method_not_allowed");
}

#[tokio::test]
async fn two_requests_have_two_ids() {
    let app = TestApp::start().await;

    let first = app.client().get("/reference/consent").await;
    let second = app.client().get("/reference/consent").await;

    assert_eq!(first.header("x-request-id").len(), 32);
    assert_ne!(first.header("x-request-id"), second.header("x-request-id"));
}

#[tokio::test]
async fn the_process_and_its_database_are_asked_after() {
    let app = TestApp::start().await;

    assert_eq!(app.client().get_anywhere("/healthz").await.text(), "ok");
    let ready = app.client().get_anywhere("/readyz").await;
    ready.expect(200);
    assert_eq!(ready.text(), "ready");
}
