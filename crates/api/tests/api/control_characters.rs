//! A NUL or another control character is bad input everywhere: PostgreSQL keeps none in a text.

use crate::{
    job::{self, Cast},
    support::{TestApp, people::PASSWORD},
};
use serde_json::json;

#[tokio::test]
async fn in_a_search() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    for list in [
        "/applications",
        "/experts",
        "/people",
        "/invitations",
        "/reference/organisations",
    ] {
        let answer = operator.get(&format!("{list}?q=%00")).await;
        answer.expect_mistake("q", "control_character");
        let answer = operator.get(&format!("{list}?q={}", "ы".repeat(301))).await;
        answer.expect_mistake("q", "too_long");
    }
}

#[tokio::test]
async fn in_the_title_of_an_export() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    for format in ["csv", "xlsx"] {
        let path = format!("/applications/export.{format}");
        let answer = operator.get(&format!("{path}?title=%01")).await;
        answer.expect_mistake("title", "control_character");
        operator
            .get(&format!(
                "{path}?title=%D0%96%D1%83%D1%80%D0%BD%D0%B0%D0%BB"
            ))
            .await
            .expect(200);
    }
}

#[tokio::test]
async fn in_a_login_or_an_address() {
    let app = TestApp::start().await;
    let answer = app.try_sign_in("опе\0ратор", PASSWORD).await;
    answer.expect_mistake("username", "control_character");
    let body = json!({ "email": "a\0@example.ru" });
    let answer = app.client().post("/password-resets").json(body).await;
    answer.expect_problem(422, "invalid");
}

#[tokio::test]
async fn in_a_tickets_address() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    for path in ["/api/v1/\0.pdf", "/api/v1/applications/export.csv?q=\u{1}"] {
        let answer = operator
            .post("/tickets")
            .json(json!({ "path": path }))
            .await;
        answer.expect_mistake("path", "not_a_download");
    }
}

#[tokio::test]
async fn in_a_check_code_it_is_passed_over_like_a_space() {
    let app = TestApp::start().await;
    let Cast { teacher, .. } = app.cast().await;
    let case = job::fill(&teacher).await;
    let case = job::generate(&teacher, &case).await;
    let code = format!("\0 {}", job::code(&case));
    let pdf = crate::support::files::pdf();
    let case = job::attach(&teacher, &case, "signed_scan", "скан.pdf", pdf).await;
    job::act(&teacher, &case, "submit", json!({ "check_code": code }))
        .await
        .expect(200);
}
