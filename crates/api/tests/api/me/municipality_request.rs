//! «Неверно? Напишите оператору»

use crate::{
    job::{ELSEWHERE, HERE},
    support::{TestApp, people::*},
};
use serde_json::json;

#[tokio::test]
async fn the_operators_get_the_request_and_it_is_shown_as_sent() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    let coordinator = app.coordinator(&operator, COORDINATOR, HERE).await;
    let body = json!({ "text": "Работаю в другом районе", "municipality_id": app.municipality(ELSEWHERE).await });
    let ask = || {
        coordinator
            .post("/me/municipality-request")
            .json(body.clone())
    };
    ask().await.expect(201);
    let home = coordinator.get("/home").await.expect(200);
    assert_eq!(
        home["municipality_request"]["text"],
        "Работаю в другом районе"
    );
    let (kind, letter) = app.latest_letter(&OPERATOR.email()).await;
    assert_eq!(
        (kind.as_str(), &letter["text"]),
        ("municipality_requested", &body["text"])
    );
    let path = format!("/people?q={}", COORDINATOR.username);
    let row = &operator.get(&path).await.expect(200)["items"][0];
    assert_eq!(
        row["municipality_request"]["text"],
        "Работаю в другом районе"
    );
    ask().await.expect_problem(409, "already_exists");
}

#[tokio::test]
async fn an_empty_one_is_refused() {
    let app = TestApp::start().await;
    let teacher = app.teacher(TEACHER, HERE).await;
    let answer = teacher
        .post("/me/municipality-request")
        .json(json!({ "text": " " }))
        .await;
    answer.expect_mistake("text", "required");
}
