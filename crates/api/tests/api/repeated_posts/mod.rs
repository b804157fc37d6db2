//! `Idempotency-Key`: the first answer again, for the same person in the same role who is still signed in.

mod cut;
mod lease;
mod uploads;

use crate::{
    job::{HERE, id},
    support::{Answer, Client, Request, TestApp, people::*},
};
use serde_json::json;
use std::time::Duration;

const KEY: &str = "3f1c9c1e-5a7e-4c55-8d1e-0c9a3a5a7b11";

fn begin(teacher: &Client, key: &str) -> Request {
    teacher
        .post("/applications")
        .header("Idempotency-Key", key)
        .json(json!({}))
}

/// The answer as soon as no other request with the key is being answered.
async fn once_answered(ask: impl Fn() -> Request) -> Answer {
    let answered = async {
        loop {
            let answer = ask().await;
            if answer.status != 409 {
                return answer;
            }
            assert_eq!(answer.header("retry-after"), "5");
        }
    };
    // Much sooner than the test's clock, which every look moves, ends a lease.
    tokio::time::timeout(Duration::from_secs(15), answered)
        .await
        .expect("the key stays with a request that was cut")
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
