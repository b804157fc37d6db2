use crate::support::{Answer, Client, TestApp, people::*};
use chrono::Duration;
use serde_json::{Value, json};

/// Invites a coordinator and gives the token of the letter.
async fn token(app: &TestApp, operator: &Client) -> String {
    let body = invitation(
        COORDINATOR,
        "municipal_coordinator",
        Some(app.municipality("14").await),
    );
    operator.post("/invitations").json(body).await.expect(201);
    app.token_from_letter(&COORDINATOR.email()).await
}

/// Accepts with some fields changed.
async fn with(app: &TestApp, token: &str, changes: Value) -> Answer {
    let mut body = acceptance(COORDINATOR, token);
    for (field, value) in changes.as_object().unwrap() {
        body[field] = value.clone();
    }
    app.client().post("/invitations/accept").json(body).await
}

#[tokio::test]
async fn a_link_makes_one_account() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    let token = token(&app, &operator).await;
    with(&app, &token, json!({})).await.expect(201);

    let again = with(&app, &token, json!({ "username": "second.account" })).await;

    again.expect_problem(404, "link_unknown");
    let inspected = app
        .client()
        .post("/invitations/inspect")
        .json(json!({ "token": token }))
        .await;
    inspected.expect_problem(404, "link_unknown");
    app.try_sign_in("second.account", PASSWORD)
        .await
        .expect(401);
}

#[tokio::test]
async fn the_link_works_for_fourteen_days() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    let token = token(&app, &operator).await;

    app.advance(Duration::days(14) - Duration::minutes(1));
    app.client()
        .post("/invitations/inspect")
        .json(json!({ "token": token }))
        .await
        .expect(200);
    app.advance(Duration::minutes(1));

    app.client()
        .post("/invitations/inspect")
        .json(json!({ "token": token }))
        .await
        .expect_problem(404, "link_unknown");
    with(&app, &token, json!({}))
        .await
        .expect_problem(404, "link_unknown");
}

#[tokio::test]
async fn a_taken_login_is_told_and_the_link_stays_good() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    let token = token(&app, &operator).await;

    let taken = with(&app, &token, json!({ "username": "I.Vetrova" })).await;

    taken.expect_problem(409, "username_taken");
    assert_eq!(
        taken.mistake("username", "username_taken"),
        "Это имя пользователя занято: придумайте другое"
    );
    with(&app, &token, json!({})).await.expect(201);
}

#[tokio::test]
async fn whose_address_has_an_account_is_sent_to_sign_in() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    app.teacher(TEACHER, "14").await;
    let body = invitation(
        TEACHER,
        "municipal_coordinator",
        Some(app.municipality("14").await),
    );
    operator.post("/invitations").json(body).await.expect(201);
    let token = app.token_from_letter(&TEACHER.email()).await;
    let mut body = acceptance(TEACHER, &token);
    body["username"] = "another.login".into();

    let answer = app.client().post("/invitations/accept").json(body).await;

    let problem = answer.expect_problem(409, "account_exists");
    assert!(problem["detail"].as_str().unwrap().contains("Войдите"));
}

#[tokio::test]
async fn every_mistake_is_named_at_once_and_the_link_stays_good() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    let token = token(&app, &operator).await;
    let wrong = json!({
        "username": "мkedrova", "password": "коротко", "surname": "Kedrova", "first_name": "",
        "work_phone": "12-34", "consent_version": "2020-01-01",
    });

    let answer = with(&app, &token, wrong).await;

    answer.expect_mistake("username", "mixed_alphabets");
    answer.expect_mistake("password", "too_short");
    answer.expect_mistake("surname", "not_cyrillic");
    answer.expect_mistake("first_name", "required");
    answer.expect_mistake("work_phone", "phone_length");
    answer.expect_mistake("consent_version", "consent_required");
    with(&app, &token, json!({ "work_phone": "" }))
        .await
        .expect_mistake("work_phone", "required");
    with(&app, &token, json!({ "password": "Кедрова Майя 1" }))
        .await
        .expect_mistake("password", "password_personal");
    with(&app, &token, json!({})).await.expect(201);
}

#[tokio::test]
async fn an_invented_token_makes_no_account() {
    let app = TestApp::start().await;

    for invented in ["", "invented", "\u{0}", "' OR '1'='1"] {
        with(&app, invented, json!({}))
            .await
            .expect_problem(404, "link_unknown");
        let inspected = app
            .client()
            .post("/invitations/inspect")
            .json(json!({ "token": invented }))
            .await;
        inspected.expect_problem(404, "link_unknown");
    }
}

#[tokio::test]
async fn two_clicks_at_once_make_one_account() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    let token = token(&app, &operator).await;
    let click = async |username: &str| {
        with(&app, &token, json!({ "username": username }))
            .await
            .status
    };

    let (first, second) = tokio::join!(click("m.kedrova"), click("maya.kedrova"));

    let mut statuses = [first, second];
    statuses.sort_unstable();
    assert_eq!(statuses, [201, 404]);
}
