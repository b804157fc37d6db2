use crate::support::{TestApp, people::*};
use chrono::Duration;
use serde_json::json;

/// Registers and gives the token of the letter.
async fn token(app: &TestApp, who: Who) -> String {
    let body = app.registration(who, "14").await;
    app.client()
        .post("/registrations")
        .json(body)
        .await
        .expect(202);
    app.token_from_letter(&who.email()).await
}

#[tokio::test]
async fn the_link_works_once() {
    let app = TestApp::start().await;
    let token = token(&app, TEACHER).await;
    app.client()
        .post("/registrations/confirm")
        .json(json!({ "token": token }))
        .await
        .expect(201);

    let again = app
        .client()
        .post("/registrations/confirm")
        .json(json!({ "token": token }))
        .await;

    let problem = again.expect_problem(404, "link_unknown");
    assert_eq!(
        problem["detail"],
        "Ссылка устарела или уже использована. Запросите новую"
    );
}

#[tokio::test]
async fn the_link_works_for_three_days() {
    let app = TestApp::start().await;
    let (in_time, too_late) = (
        token(&app, TEACHER).await,
        token(&app, SECOND_TEACHER).await,
    );

    app.advance(Duration::days(3) - Duration::minutes(1));
    app.client()
        .post("/registrations/confirm")
        .json(json!({ "token": in_time }))
        .await
        .expect(201);
    app.advance(Duration::minutes(2));

    let late = app
        .client()
        .post("/registrations/confirm")
        .json(json!({ "token": too_late }))
        .await;
    late.expect_problem(404, "link_unknown");
}

#[tokio::test]
async fn an_invented_or_empty_token_confirms_nothing() {
    let app = TestApp::start().await;

    for token in ["", "invented", "' OR 1=1 --", "\0"] {
        let answer = app
            .client()
            .post("/registrations/confirm")
            .json(json!({ "token": token }))
            .await;
        answer.expect_problem(404, "link_unknown");
    }
    app.client()
        .post("/registrations/confirm")
        .json(json!({}))
        .await
        .expect_mistake("token", "required");
}

#[tokio::test]
async fn whose_login_was_taken_meanwhile_chooses_another_and_keeps_the_link() {
    let app = TestApp::start().await;
    let mut body = app.registration(SECOND_TEACHER, "14").await;
    body["username"] = "A.Polyanskaya".into();
    app.client()
        .post("/registrations")
        .json(body)
        .await
        .expect(202);
    let token = app.token_from_letter(&SECOND_TEACHER.email()).await;
    app.teacher(TEACHER, "14").await;

    let taken = app
        .client()
        .post("/registrations/confirm")
        .json(json!({ "token": token }))
        .await;

    taken.expect_problem(409, "username_taken");
    assert_eq!(
        taken.mistake("username", "username_taken"),
        "Это имя пользователя занято: придумайте другое"
    );
    let wrong = json!({ "token": token, "username": "сoрокин" });
    app.client()
        .post("/registrations/confirm")
        .json(wrong)
        .await
        .expect_mistake("username", "mixed_alphabets");
}

#[tokio::test]
async fn another_login_at_the_link_is_the_one_to_sign_in_with() {
    let app = TestApp::start().await;
    let token = token(&app, TEACHER).await;
    let body = json!({ "token": token, "username": "alena.p" });

    let answer = app
        .client()
        .post("/registrations/confirm")
        .json(body)
        .await
        .expect(201);

    assert_eq!(
        answer["message"],
        "Адрес подтверждён. Войдите с именем пользователя alena.p"
    );
    app.try_sign_in("alena.p", PASSWORD).await.expect(201);
    app.try_sign_in(TEACHER.username, PASSWORD)
        .await
        .expect(401);
}

#[tokio::test]
async fn a_login_that_differs_only_in_case_or_yo_is_taken() {
    let app = TestApp::start().await;
    let register = async |who: Who, username: &str| {
        let mut body = app.registration(who, "14").await;
        body["username"] = username.into();
        app.client()
            .post("/registrations")
            .json(body)
            .await
            .expect(202);
        let token = app.token_from_letter(&who.email()).await;
        app.client()
            .post("/registrations/confirm")
            .json(json!({ "token": token }))
            .await
    };

    register(TEACHER, "Алёна").await.expect(201);

    register(SECOND_TEACHER, "алёна")
        .await
        .expect_problem(409, "username_taken");
    register(THIRD_TEACHER, "Алена")
        .await
        .expect_problem(409, "username_taken");
    app.try_sign_in("алена", PASSWORD).await.expect(201);
}

#[tokio::test]
async fn two_registrations_of_one_address_make_one_account() {
    let app = TestApp::start().await;
    let first = token(&app, TEACHER).await;
    let mut body = app.registration(TEACHER, "14").await;
    body["username"] = "alena.p".into();
    app.client()
        .post("/registrations")
        .json(body)
        .await
        .expect(202);
    let second = app.token_from_letter(&TEACHER.email()).await;

    app.client()
        .post("/registrations/confirm")
        .json(json!({ "token": first }))
        .await
        .expect(201);
    let answer = app
        .client()
        .post("/registrations/confirm")
        .json(json!({ "token": second }))
        .await;

    answer.expect_problem(409, "account_exists");
    app.try_sign_in("alena.p", PASSWORD).await.expect(401);
}

#[tokio::test]
async fn two_clicks_at_once_make_one_account() {
    let app = TestApp::start().await;
    let token = token(&app, TEACHER).await;
    let click = async || {
        app.client()
            .post("/registrations/confirm")
            .json(json!({ "token": token }))
            .await
            .status
    };

    let mut statuses = Vec::from(<[u16; 4]>::from(tokio::join!(
        click(),
        click(),
        click(),
        click()
    )));

    statuses.sort_unstable();
    assert_eq!(statuses[0], 201);
    assert!(
        statuses[1..]
            .iter()
            .all(|status| matches!(status, 404 | 409)),
        "{statuses:?}"
    );
}
