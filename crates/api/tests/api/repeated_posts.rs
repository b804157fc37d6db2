//! `Idempotency-Key`: the first answer again, for the same person in the same role who is still signed in.

use crate::{
    job::{HERE, id},
    support::{Answer, Client, TestApp, people::*},
};
use serde_json::json;

const KEY: &str = "3f1c9c1e-5a7e-4c55-8d1e-0c9a3a5a7b11";

async fn begin(teacher: &Client, key: &str) -> Answer {
    teacher
        .post("/applications")
        .header("Idempotency-Key", key)
        .json(json!({}))
        .await
}

#[tokio::test]
async fn a_repeated_request_gets_the_first_answer() {
    let app = TestApp::start().await;
    let teacher = app.teacher(TEACHER, HERE).await;
    let first = begin(&teacher, KEY).await.expect(201);
    let again = begin(&teacher, KEY).await;
    assert_eq!(again.header("idempotency-replayed"), "true");
    assert_eq!(id(&again.expect(201)), id(&first));
    assert_ne!(
        id(&begin(&teacher, "another key").await.expect(201)),
        id(&first)
    );
    assert_eq!(teacher.get("/applications").await.expect(200)["total"], 2);
}

#[tokio::test]
async fn a_key_is_its_owners() {
    let app = TestApp::start().await;
    let first = begin(&app.teacher(TEACHER, HERE).await, KEY)
        .await
        .expect(201);
    let second = begin(&app.teacher(SECOND_TEACHER, HERE).await, KEY)
        .await
        .expect(201);
    assert_ne!(id(&first), id(&second));
}

#[tokio::test]
async fn whoever_has_signed_out_gets_no_answer_again() {
    let app = TestApp::start().await;
    let teacher = app.teacher(TEACHER, HERE).await;
    begin(&teacher, KEY).await.expect(201);
    teacher.delete("/sessions/current").await.expect(204);
    begin(&teacher, KEY)
        .await
        .expect_problem(401, "session_required");
}

#[tokio::test]
async fn in_another_role_it_is_another_request() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    let coordinator = app.coordinator(&operator, COORDINATOR, HERE).await;
    let body = json!({
        "phone": "8 900 000-00-18", "municipality_id": app.municipality(HERE).await,
        "organisation_typed": "МБОУ «Дальняя СОШ»", "position_id": app.position("методист").await,
    });
    let me = coordinator.post("/me/teacher").json(body).await.expect(201);
    let as_teacher = me["roles"]
        .as_array()
        .unwrap()
        .iter()
        .find(|grant| grant["role"] == "teacher")
        .unwrap();
    coordinator
        .put("/sessions/current/role")
        .json(json!({ "role_id": as_teacher["id"] }))
        .await
        .expect(200);
    begin(&coordinator, KEY).await.expect(201);
    let as_coordinator = json!({ "role_id": me["acting"]["id"] });
    coordinator
        .put("/sessions/current/role")
        .json(as_coordinator)
        .await
        .expect(200);
    begin(&coordinator, KEY)
        .await
        .expect_problem(403, "forbidden");
}
