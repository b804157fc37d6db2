use crate::support::{TestApp, people::*};
use chrono::Duration;
use serde_json::json;

const NEW: &str = "сорок два скворца";

/// Asks for a letter to the teacher and gives its token.
async fn token(app: &TestApp) -> String {
    app.client()
        .post("/password-resets")
        .json(json!({ "email": TEACHER.email() }))
        .await
        .expect(202);
    app.token_from_letter(&TEACHER.email()).await
}

#[tokio::test]
async fn the_new_password_opens_and_the_old_one_does_not() {
    let app = TestApp::start().await;
    app.teacher(TEACHER, "14").await;
    let body = json!({ "token": token(&app).await, "password": NEW });

    let answer = app
        .client()
        .post("/password-resets/complete")
        .json(body)
        .await
        .expect(200);

    assert_eq!(answer["message"], "Пароль изменён. Войдите с новым паролем");
    app.try_sign_in(TEACHER.username, NEW).await.expect(201);
    app.try_sign_in(TEACHER.username, PASSWORD)
        .await
        .expect_problem(401, "wrong_credentials");
    assert_eq!(
        app.latest_letter(&TEACHER.email()).await.0,
        "password_changed"
    );
}

#[tokio::test]
async fn every_open_session_ends_at_once() {
    let app = TestApp::start().await;
    let here = app.teacher(TEACHER, "14").await;
    let there = app.sign_in_remembered(TEACHER.username, PASSWORD).await;
    let body = json!({ "token": token(&app).await, "password": NEW });

    app.client()
        .post("/password-resets/complete")
        .json(body)
        .await
        .expect(200);

    for browser in [here, there] {
        browser
            .get("/me")
            .await
            .expect_problem(401, "session_required");
        browser
            .try_refresh()
            .await
            .expect_problem(401, "session_required");
    }
}

#[tokio::test]
async fn a_link_works_once_and_takes_the_others_with_it() {
    let app = TestApp::start().await;
    app.teacher(TEACHER, "14").await;
    let (first, second) = (token(&app).await, token(&app).await);

    let body = json!({ "token": second, "password": NEW });
    app.client()
        .post("/password-resets/complete")
        .json(body)
        .await
        .expect(200);

    for used in [first, second] {
        let body = json!({ "token": used, "password": "семь синих сомов" });
        app.client()
            .post("/password-resets/complete")
            .json(body)
            .await
            .expect_problem(404, "link_unknown");
    }
    app.try_sign_in(TEACHER.username, NEW).await.expect(201);
}

#[tokio::test]
async fn the_link_works_for_two_hours() {
    let app = TestApp::start().await;
    app.teacher(TEACHER, "14").await;
    let token = token(&app).await;

    app.advance(Duration::hours(2));

    let body = json!({ "token": token, "password": NEW });
    app.client()
        .post("/password-resets/complete")
        .json(body)
        .await
        .expect_problem(404, "link_unknown");
    app.try_sign_in(TEACHER.username, PASSWORD)
        .await
        .expect(201);
}

#[tokio::test]
async fn a_bad_password_leaves_the_link_good() {
    let app = TestApp::start().await;
    app.teacher(TEACHER, "14").await;
    let token = token(&app).await;

    for (password, code) in [
        ("", "required"),
        ("коротко", "too_short"),
        ("password123", "password_common"),
        ("я a.polyanskaya я", "password_personal"),
    ] {
        let body = json!({ "token": token, "password": password });
        app.client()
            .post("/password-resets/complete")
            .json(body)
            .await
            .expect_mistake("password", code);
    }

    let body = json!({ "token": token, "password": NEW });
    app.client()
        .post("/password-resets/complete")
        .json(body)
        .await
        .expect(200);
}

#[tokio::test]
async fn an_invented_token_changes_nothing() {
    let app = TestApp::start().await;
    app.teacher(TEACHER, "14").await;

    for invented in ["", "invented", "\u{0}"] {
        let body = json!({ "token": invented, "password": NEW });
        app.client()
            .post("/password-resets/complete")
            .json(body)
            .await
            .expect_problem(404, "link_unknown");
    }
    // The token of a registration's letter is no key either.
    let body = app.registration(SECOND_TEACHER, "14").await;
    app.client()
        .post("/registrations")
        .json(body)
        .await
        .expect(202);
    let other =
        json!({ "token": app.token_from_letter(&SECOND_TEACHER.email()).await, "password": NEW });
    app.client()
        .post("/password-resets/complete")
        .json(other)
        .await
        .expect_problem(404, "link_unknown");
}

#[tokio::test]
async fn the_link_of_the_letter_that_an_account_exists_sets_a_password() {
    let app = TestApp::start().await;
    app.teacher(TEACHER, "14").await;
    let body = app.registration(TEACHER, "14").await;
    app.client()
        .post("/registrations")
        .json(body)
        .await
        .expect(202);

    let token = app.token_from_letter(&TEACHER.email()).await;
    let body = json!({ "token": token, "password": NEW });
    app.client()
        .post("/password-resets/complete")
        .json(body)
        .await
        .expect(200);

    app.try_sign_in(TEACHER.username, NEW).await.expect(201);
}

#[tokio::test]
async fn two_clicks_at_once_set_one_password() {
    let app = TestApp::start().await;
    app.teacher(TEACHER, "14").await;
    let token = token(&app).await;
    let click = async |password: &str| {
        let body = json!({ "token": token, "password": password });
        app.client()
            .post("/password-resets/complete")
            .json(body)
            .await
            .status
    };

    let (first, second) = tokio::join!(click(NEW), click("семь синих сомов"));

    let mut statuses = [first, second];
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 404]);
}

#[tokio::test]
async fn two_links_at_once_set_one_password() {
    let app = TestApp::start().await;
    app.teacher(TEACHER, "14").await;
    let (first, second) = (token(&app).await, token(&app).await);
    let click = async |token: &str, password: &str| {
        let body = json!({ "token": token, "password": password });
        let answer = app.client().post("/password-resets/complete").json(body);
        answer.await.status
    };

    let (first, second) = tokio::join!(click(&first, NEW), click(&second, "семь синих сомов"));

    let mut statuses = [first, second];
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 404]);
}
