//! `PUT /me/email` and the letter's link.

use crate::{
    job::HERE,
    support::{TestApp, people::*},
};
use serde_json::json;

const NEW: &str = "kedrova.novaya@example.ru";

#[tokio::test]
async fn the_new_address_works_after_its_link_and_the_old_one_gets_a_letter() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    let coordinator = app.coordinator(&operator, COORDINATOR, HERE).await;
    let body = json!({ "email": NEW, "password": PASSWORD });
    coordinator.put("/me/email").json(body).await.expect(202);
    let me = coordinator.get("/me").await.expect(200);
    assert_eq!(
        me["email"],
        COORDINATOR.email(),
        "until the link is followed"
    );

    let token = json!({ "token": app.token_from_letter(NEW).await });
    let confirm = || {
        app.client()
            .post("/email-changes/confirm")
            .json(token.clone())
    };
    confirm().await.expect(200);
    let me = coordinator.get("/me").await.expect(200);
    assert_eq!(me["email"], NEW);
    assert_eq!(
        app.latest_letter(&COORDINATOR.email()).await.0,
        "email_changed"
    );
    app.try_sign_in(NEW, PASSWORD).await.expect(201);
    confirm().await.expect_problem(404, "link_unknown");
}

#[tokio::test]
async fn the_answer_never_tells_that_an_address_is_taken() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    let coordinator = app.coordinator(&operator, COORDINATOR, HERE).await;
    app.teacher(TEACHER, HERE).await;
    let ask = |email: String| {
        coordinator
            .put("/me/email")
            .json(json!({ "email": email, "password": PASSWORD }))
    };
    let taken = ask(TEACHER.email()).await.expect(202);
    let free = ask(NEW.to_owned()).await.expect(202);
    assert_eq!(taken, free);
    assert_eq!(app.latest_letter(&TEACHER.email()).await.0, "address_taken");
}

#[tokio::test]
async fn the_password_is_asked_and_attempts_are_limited() {
    let app = TestApp::start().await;
    let teacher = app.teacher(TEACHER, HERE).await;
    let ask = |password: &str| {
        teacher
            .put("/me/email")
            .json(json!({ "email": NEW, "password": password }))
    };
    for _ in 0..10 {
        ask("не тот пароль")
            .await
            .expect_mistake("password", "wrong_password");
    }
    ask(PASSWORD).await.expect_problem(429, "too_many_attempts");
    assert!(app.letters_to(NEW).await.is_empty());
}

#[tokio::test]
async fn bad_addresses_are_told_at_the_field() {
    let app = TestApp::start().await;
    let teacher = app.teacher(TEACHER, HERE).await;
    let own = json!({ "email": TEACHER.email(), "password": PASSWORD });
    let answer = teacher.put("/me/email").json(own).await;
    answer.expect_mistake("email", "same");
    let body = json!({ "email": NEW, "password": "" });
    let answer = teacher.put("/me/email").json(body).await;
    answer.expect_mistake("password", "required");
}
