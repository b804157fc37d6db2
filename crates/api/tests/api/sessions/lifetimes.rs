use crate::support::{Client, TestApp, people::*};
use chrono::Duration;

/// Refreshes at each step until `total` has passed.
async fn keep_alive(app: &TestApp, mut client: Client, step: Duration, total: Duration) -> Client {
    let mut passed = Duration::zero();
    while passed < total {
        app.advance(step);
        passed += step;
        client = client.refreshed().await;
    }
    client
}

#[tokio::test]
async fn without_remember_me_an_hour_of_rest_ends_the_session() {
    let app = TestApp::start().await;
    let operator = app.operator().await;

    app.advance(Duration::minutes(59));
    let operator = operator.refreshed().await;
    app.advance(Duration::minutes(61));

    operator
        .try_refresh()
        .await
        .expect_problem(401, "session_required");
}

#[tokio::test]
async fn using_the_app_counts_as_no_rest() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    app.advance(Duration::minutes(9));
    operator.get("/me").await.expect(200);

    app.advance(Duration::minutes(59));

    operator.try_refresh().await.expect(200);
}

#[tokio::test]
async fn without_remember_me_twelve_hours_are_the_end_however_busy() {
    let app = TestApp::start().await;
    let operator = app.operator().await;

    let operator = keep_alive(
        &app,
        operator,
        Duration::minutes(50),
        Duration::minutes(700),
    )
    .await;
    app.advance(Duration::minutes(21));

    operator
        .try_refresh()
        .await
        .expect_problem(401, "session_required");
}

#[tokio::test]
async fn with_remember_me_a_teacher_comes_back_after_thirteen_days() {
    let app = TestApp::start().await;
    app.teacher(TEACHER, "14").await;
    let teacher = app.sign_in_remembered(TEACHER.username, PASSWORD).await;

    app.advance(Duration::days(13));
    let teacher = teacher.refreshed().await;
    app.advance(Duration::days(14) + Duration::minutes(1));

    teacher
        .try_refresh()
        .await
        .expect_problem(401, "session_required");
}

#[tokio::test]
async fn with_remember_me_thirty_days_are_the_end() {
    let app = TestApp::start().await;
    app.teacher(TEACHER, "14").await;
    let teacher = app.sign_in_remembered(TEACHER.username, PASSWORD).await;

    let teacher = keep_alive(&app, teacher, Duration::days(10), Duration::days(20)).await;
    app.advance(Duration::days(9));
    let teacher = teacher.refreshed().await;
    app.advance(Duration::days(1) + Duration::minutes(1));

    teacher
        .try_refresh()
        .await
        .expect_problem(401, "session_required");
}

#[tokio::test]
async fn an_operator_is_never_remembered() {
    let app = TestApp::start().await;
    app.operator().await;
    let operator = app.sign_in_remembered(OPERATOR.username, PASSWORD).await;

    app.advance(Duration::minutes(61));

    operator
        .try_refresh()
        .await
        .expect_problem(401, "session_required");
}

#[tokio::test]
async fn an_operators_cookie_goes_with_the_browser_even_with_remember_me() {
    let app = TestApp::start().await;
    app.operator().await;
    let body = serde_json::json!({ "username": OPERATOR.username, "password": PASSWORD, "remember": true });

    let answer = app.client().post("/sessions").json(body).await;

    answer.expect(201);
    assert!(
        !answer.header("set-cookie").contains("Max-Age"),
        "{}",
        answer.header("set-cookie")
    );
}

#[tokio::test]
async fn the_answer_tells_when_the_session_ends() {
    let app = TestApp::start().await;
    app.teacher(TEACHER, "14").await;
    let signed_in = app.try_sign_in(TEACHER.username, PASSWORD).await;
    let body = signed_in.expect(201);
    assert_eq!(body["idle_seconds"], 3600);
    let until_the_end = |body: &serde_json::Value| body["ends_in"].as_i64().unwrap();
    assert!((43_190..=43_200).contains(&until_the_end(&body)), "{body}");
    app.advance(Duration::minutes(30));
    let later = app.client_of(&signed_in).try_refresh().await.expect(200);
    assert!(
        (41_390..=41_400).contains(&until_the_end(&later)),
        "{later}"
    );
    assert_eq!(later["idle_seconds"], 3600);
}
