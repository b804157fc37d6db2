use crate::support::{Client, TestApp, people::*};

async fn id(client: &Client) -> String {
    client.get("/me").await.expect(200)["id"]
        .as_str()
        .unwrap()
        .to_owned()
}

#[tokio::test]
async fn a_blocked_person_loses_every_session_at_once() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    let here = app.teacher(TEACHER, "14").await;
    let there = app.sign_in_remembered(TEACHER.username, PASSWORD).await;
    let path = format!("/people/{}/block", id(&here).await);

    let row = operator.post(&path).if_match(1).await.expect(200);

    assert_eq!(row["version"], 2);
    assert!(
        row["blocked_at"]
            .as_str()
            .unwrap()
            .starts_with("2026-11-24T05:00:"),
        "{row}"
    );
    for browser in [&here, &there] {
        browser
            .get("/me")
            .await
            .expect_problem(401, "session_required");
        browser
            .try_refresh()
            .await
            .expect_problem(401, "session_required");
    }
    app.try_sign_in(TEACHER.username, PASSWORD)
        .await
        .expect_problem(401, "account_blocked");
}

#[tokio::test]
async fn a_second_server_knows_of_the_block_at_once() {
    let mut app = TestApp::start().await;
    let operator = app.operator().await;
    let teacher = app.teacher(TEACHER, "14").await;
    let elsewhere = teacher.moved_to(&app.start_another_server().await);
    elsewhere.get("/me").await.expect(200);

    operator
        .post(&format!("/people/{}/block", id(&teacher).await))
        .if_match(1)
        .await
        .expect(200);

    elsewhere
        .get("/me")
        .await
        .expect_problem(401, "session_required");
}

#[tokio::test]
async fn an_unblocked_person_signs_in_again_and_old_sessions_stay_closed() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    let teacher = app.teacher(TEACHER, "14").await;
    let id = id(&teacher).await;
    operator
        .post(&format!("/people/{id}/block"))
        .if_match(1)
        .await
        .expect(200);

    let row = operator
        .post(&format!("/people/{id}/unblock"))
        .if_match(2)
        .await
        .expect(200);

    assert_eq!(row["blocked_at"], serde_json::json!(null));
    teacher
        .get("/me")
        .await
        .expect_problem(401, "session_required");
    app.try_sign_in(TEACHER.username, PASSWORD)
        .await
        .expect(201);
}

#[tokio::test]
async fn operators_do_not_block_themselves() {
    let app = TestApp::start().await;
    let operator = app.operator().await;

    let answer = operator
        .post(&format!("/people/{}/block", id(&operator).await))
        .if_match(1)
        .await;

    assert_eq!(
        answer.expect_problem(403, "forbidden")["detail"],
        "Заблокировать самого себя нельзя"
    );
    operator.get("/me").await.expect(200);
}

#[tokio::test]
async fn only_operators_block() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    let coordinator = app.coordinator(&operator, COORDINATOR, "14").await;
    let teacher = app.teacher(TEACHER, "14").await;
    let path = format!("/people/{}/block", id(&teacher).await);

    coordinator
        .post(&path)
        .if_match(1)
        .await
        .expect_problem(403, "forbidden");
    teacher
        .post(&path)
        .if_match(1)
        .await
        .expect_problem(403, "forbidden");
    app.client()
        .post(&path)
        .if_match(1)
        .await
        .expect_problem(401, "session_required");
    teacher.get("/me").await.expect(200);
}

#[tokio::test]
async fn a_block_names_the_version_that_was_seen() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    let teacher = app.teacher(TEACHER, "14").await;
    let path = format!("/people/{}/block", id(&teacher).await);

    operator
        .post(&path)
        .await
        .expect_problem(428, "version_required");
    operator
        .post(&path)
        .if_match(7)
        .await
        .expect_problem(412, "stale_version");
    operator
        .post(&path)
        .header("If-Match", "*")
        .await
        .expect_problem(412, "stale_version");

    teacher.get("/me").await.expect(200);
}

#[tokio::test]
async fn somebody_who_does_not_exist_is_not_found() {
    let app = TestApp::start().await;
    let operator = app.operator().await;

    for id in ["0192f0c1-7a00-7000-8000-000000000001", "nonsense", "%00"] {
        operator
            .post(&format!("/people/{id}/block"))
            .if_match(1)
            .await
            .expect_problem(404, "not_found");
        operator
            .post(&format!("/people/{id}/unblock"))
            .if_match(1)
            .await
            .expect_problem(404, "not_found");
    }
}
