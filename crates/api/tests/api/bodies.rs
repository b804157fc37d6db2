//! Bodies that are no good, whatever the operation.

use crate::support::{Answer, TestApp, people::*};
use serde_json::json;

async fn sign_in_with(app: &TestApp, content_type: &str, body: impl Into<reqwest::Body>) -> Answer {
    app.client()
        .post("/sessions")
        .body(content_type, body)
        .await
}

#[tokio::test]
async fn malformed_json_is_told_with_its_place() {
    let app = TestApp::start().await;

    let problem = sign_in_with(&app, "application/json", r#"{"username": "a","#)
        .await
        .expect_problem(400, "malformed_json");

    assert_eq!(
        problem["detail"],
        "Тело запроса не разобрано как JSON: строка 1, знак 17"
    );
    for malformed in [
        "{",
        "[1,",
        "nonsense",
        "{\"username\": \"a\"} and more",
        "\u{feff}{}",
        "{\"username\": \"\\ud800\"}",
    ] {
        sign_in_with(&app, "application/json", malformed)
            .await
            .expect_problem(400, "malformed_json");
    }
    sign_in_with(&app, "application/json", vec![b'"', 0xff, b'"'])
        .await
        .expect_problem(400, "malformed_json");
}

#[tokio::test]
async fn json_of_another_shape_is_refused() {
    let app = TestApp::start().await;

    for other in ["null", "[]", r#"["a", "b", true]"#, "5", "\"text\""] {
        sign_in_with(&app, "application/json", other)
            .await
            .expect_mistake("body", "wrong_value");
    }
    for empty in ["", "{}"] {
        let message = sign_in_with(&app, "application/json", empty)
            .await
            .expect_mistake("username", "required");
        assert_eq!(message, "Не хватает поля «username»");
    }
}

#[tokio::test]
async fn unknown_fields_are_named() {
    let app = TestApp::start().await;
    let body = json!({ "username": "a", "password": "b", "is_admin": true });

    let message = app
        .client()
        .post("/sessions")
        .json(body)
        .await
        .expect_mistake("is_admin", "unknown_field");

    assert_eq!(message, "Поля «is_admin» здесь не бывает");
}

#[tokio::test]
async fn other_kinds_of_content_are_refused() {
    let app = TestApp::start().await;
    let good = json!({ "username": "a", "password": "b" }).to_string();

    for kind in [
        "text/plain",
        "application/x-www-form-urlencoded",
        "application/xml",
        "application/jsonp",
    ] {
        let problem = sign_in_with(&app, kind, good.clone())
            .await
            .expect_problem(415, "wrong_content_type");
        assert_eq!(problem["detail"], "Передайте тело как application/json");
    }
    sign_in_with(&app, "application/json; charset=utf-8", good)
        .await
        .expect_problem(401, "wrong_credentials");
}

#[tokio::test]
async fn a_body_over_64_kilobytes_is_too_large() {
    let app = TestApp::start().await;
    let padded = |size: usize| {
        format!(
            r#"{{"username": "a", "password": "b"{}}}"#,
            " ".repeat(size - 34)
        )
    };

    let just = sign_in_with(&app, "application/json", padded(64 * 1024)).await;
    just.expect_problem(401, "wrong_credentials");
    let over = sign_in_with(&app, "application/json", padded(64 * 1024 + 1)).await;
    assert_eq!(
        over.expect_problem(413, "body_too_large")["detail"],
        "Тело запроса больше 64 КБ"
    );
}

#[tokio::test]
async fn ten_megabytes_get_an_answer_and_not_a_broken_connection() {
    let app = TestApp::start().await;
    let operator = app.operator().await;

    for _ in 0..5 {
        let huge = vec![b' '; 10 * 1024 * 1024];
        sign_in_with(&app, "application/json", huge.clone())
            .await
            .expect_problem(413, "body_too_large");
        let answer = operator
            .patch("/me")
            .if_match(1)
            .body("application/json", huge)
            .await;
        answer.expect_problem(413, "body_too_large");
    }
}

#[tokio::test]
async fn rights_are_looked_at_before_the_body() {
    let app = TestApp::start().await;
    let teacher = app.teacher(TEACHER, "14").await;

    app.client()
        .patch("/me")
        .body("text/plain", "nonsense")
        .await
        .expect_problem(401, "session_required");
    teacher
        .post("/reference/periods")
        .body("application/json", "{")
        .await
        .expect_problem(403, "forbidden");
    teacher
        .patch("/me")
        .body("application/json", "{")
        .await
        .expect_problem(428, "version_required");
    teacher
        .patch("/me")
        .if_match(9)
        .body("application/json", "{")
        .await
        .expect_problem(412, "stale_version");
}
