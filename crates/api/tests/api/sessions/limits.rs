use crate::support::{TestApp, people::*};
use chrono::Duration;

async fn fail(app: &TestApp, login: &str, times: usize) {
    for _ in 0..times {
        app.try_sign_in(login, "не тот пароль")
            .await
            .expect_problem(401, "wrong_credentials");
    }
}

#[tokio::test]
async fn after_too_many_wrong_passwords_even_the_right_one_has_to_wait() {
    let app = TestApp::start_with(|settings| settings.login_attempts = 3).await;
    app.operator().await;

    fail(&app, OPERATOR.username, 3).await;
    let answer = app.try_sign_in(OPERATOR.username, PASSWORD).await;

    let problem = answer.expect_problem(429, "too_many_attempts");
    assert_eq!(
        problem["detail"],
        "Слишком много неудачных попыток. Подождите 15 минут или восстановите пароль"
    );
    let seconds: u64 = answer.header("retry-after").parse().unwrap();
    assert!((1..=900).contains(&seconds), "{seconds}");
}

#[tokio::test]
async fn the_pause_ends_when_retry_after_says() {
    let app = TestApp::start_with(|settings| settings.login_attempts = 3).await;
    app.operator().await;
    fail(&app, OPERATOR.username, 3).await;
    let answer = app.try_sign_in(OPERATOR.username, PASSWORD).await;
    answer.expect(429);

    app.advance(Duration::seconds(
        answer.header("retry-after").parse().unwrap(),
    ));

    app.try_sign_in(OPERATOR.username, PASSWORD)
        .await
        .expect(201);
}

#[tokio::test]
async fn another_login_is_not_held_up() {
    let app = TestApp::start_with(|settings| settings.login_attempts = 3).await;
    app.operator().await;
    app.teacher(TEACHER, "14").await;

    fail(&app, OPERATOR.username, 3).await;

    app.try_sign_in(OPERATOR.username, PASSWORD)
        .await
        .expect(429);
    app.try_sign_in(TEACHER.username, PASSWORD)
        .await
        .expect(201);
}

#[tokio::test]
async fn a_login_is_one_whatever_its_letters_case_and_by_its_address_too() {
    let app = TestApp::start_with(|settings| settings.login_attempts = 3).await;
    app.operator().await;

    fail(&app, "I.VETROVA", 1).await;
    fail(&app, " i.vetrova", 1).await;
    fail(&app, "i.vetrova@example.ru", 1).await;

    app.try_sign_in("i.vetrova", PASSWORD).await.expect(429);
    app.try_sign_in("i.vetrova@example.ru", PASSWORD)
        .await
        .expect(429);
}

#[tokio::test]
async fn an_unknown_login_is_limited_as_a_known_one_is() {
    let app = TestApp::start_with(|settings| settings.login_attempts = 3).await;

    fail(&app, "nobody.here", 3).await;

    app.try_sign_in("nobody.here", "не тот пароль")
        .await
        .expect_problem(429, "too_many_attempts");
}

#[tokio::test]
async fn a_success_forgives_the_mistakes_before_it() {
    let app = TestApp::start_with(|settings| settings.login_attempts = 3).await;
    app.operator().await;

    fail(&app, OPERATOR.username, 2).await;
    app.try_sign_in(OPERATOR.username, PASSWORD)
        .await
        .expect(201);
    fail(&app, OPERATOR.username, 2).await;

    app.try_sign_in(OPERATOR.username, PASSWORD)
        .await
        .expect(201);
}

#[tokio::test]
async fn a_new_password_ends_the_pause() {
    let app = TestApp::start_with(|settings| settings.login_attempts = 3).await;
    app.operator().await;
    fail(&app, OPERATOR.username, 3).await;

    let email = serde_json::json!({ "email": OPERATOR.email() });
    app.client()
        .post("/password-resets")
        .json(email)
        .await
        .expect(202);
    let token = app.token_from_letter(&OPERATOR.email()).await;
    let body = serde_json::json!({ "token": token, "password": "сорок два скворца" });
    app.client()
        .post("/password-resets/complete")
        .json(body)
        .await
        .expect(200);

    app.try_sign_in(OPERATOR.username, "сорок два скворца")
        .await
        .expect(201);
}

#[tokio::test]
async fn one_address_cannot_try_a_hundred_logins() {
    let app = TestApp::start_with(|settings| {
        settings.trusted_proxies = vec!["127.0.0.1".parse().unwrap()]
    })
    .await;
    let attempt = async |login: &str, address: &str| {
        let body = serde_json::json!({ "username": login, "password": "не тот пароль" });
        app.client()
            .post("/sessions")
            .header("X-Forwarded-For", address)
            .json(body)
            .await
    };

    for number in 0..100 {
        attempt(&format!("nobody{number}"), "198.51.100.7")
            .await
            .expect(401);
    }

    attempt("nobody", "198.51.100.7")
        .await
        .expect_problem(429, "too_many_attempts");
    attempt("nobody", "198.51.100.8")
        .await
        .expect_problem(401, "wrong_credentials");
    // What stands before the last address anyone may have written.
    attempt("nobody", "198.51.100.9, 198.51.100.7")
        .await
        .expect(429);
}

#[tokio::test]
async fn twelve_guesses_at_once_are_no_more_than_in_turn() {
    let app = TestApp::start_with(|settings| settings.login_attempts = 3).await;
    app.operator().await;
    let guesses: Vec<_> = (0..12)
        .map(|number| {
            let body = serde_json::json!({ "username": OPERATOR.username, "password": format!("догадка {number}") });
            tokio::spawn(app.client().post("/sessions").json(body).into_future())
        })
        .collect();
    let mut looked_at = 0;
    for guess in guesses {
        match guess.await.unwrap().status {
            401 => looked_at += 1,
            status => assert_eq!(status, 429),
        }
    }

    assert!(looked_at <= 3, "{looked_at} passwords were looked at");
}
