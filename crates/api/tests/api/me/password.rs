//! `PUT /me/password`

use crate::{
    job::HERE,
    support::{TestApp, people::*},
};
use serde_json::json;

const NEW: &str = "четыре лисы у ручья";

#[tokio::test]
async fn the_new_password_works_and_the_other_sessions_end() {
    let app = TestApp::start().await;
    let here = app.teacher(TEACHER, HERE).await;
    let elsewhere = app.sign_in(TEACHER.username, PASSWORD).await;
    let body = json!({ "old": PASSWORD, "new": NEW });
    here.put("/me/password").json(body).await.expect(204);
    here.get("/me").await.expect(200);
    elsewhere
        .get("/me")
        .await
        .expect_problem(401, "session_required");
    assert_eq!(
        app.latest_letter(&TEACHER.email()).await.0,
        "password_changed"
    );
    app.try_sign_in(TEACHER.username, PASSWORD)
        .await
        .expect(401);
    app.try_sign_in(TEACHER.username, NEW).await.expect(201);
}

#[tokio::test]
async fn the_old_password_is_asked_and_the_new_one_must_be_one() {
    let app = TestApp::start().await;
    let teacher = app.teacher(TEACHER, HERE).await;
    let change = |old: &str, new: &str| {
        teacher
            .put("/me/password")
            .json(json!({ "old": old, "new": new }))
    };
    change("не тот пароль", NEW)
        .await
        .expect_mistake("old", "wrong_password");
    change(PASSWORD, PASSWORD)
        .await
        .expect_mistake("new", "same");
    change(PASSWORD, "1").await.expect(422);
    for _ in 0..9 {
        change("не тот пароль", NEW).await.expect(422);
    }
    change(PASSWORD, NEW)
        .await
        .expect_problem(429, "too_many_attempts");
}
