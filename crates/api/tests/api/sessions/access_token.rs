use crate::support::{TestApp, people::*};
use chrono::Duration;

#[tokio::test]
async fn an_access_token_lasts_ten_minutes() {
    let app = TestApp::start().await;
    let operator = app.operator().await;

    app.advance(Duration::seconds(590));
    operator.get("/me").await.expect(200);
    app.advance(Duration::seconds(11));

    let answer = operator.get("/me").await;
    answer.expect_problem(401, "session_required");
    assert_eq!(answer.header("www-authenticate"), "Bearer");
    operator.refreshed().await.get("/me").await.expect(200);
}

#[tokio::test]
async fn a_token_of_another_installation_is_worth_nothing() {
    let app = TestApp::start().await;
    app.operator().await;
    let other = TestApp::start().await;
    let stranger = other.operator().await;

    stranger
        .moved_to(&app.address)
        .get("/me")
        .await
        .expect_problem(401, "session_required");
}

#[tokio::test]
async fn a_changed_or_unsigned_token_is_worth_nothing() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    let token = operator.access_token.clone().unwrap();
    let parts: Vec<&str> = token.split('.').collect();
    // {"typ":"at+jwt","alg":"none"}
    let unsigned = format!("eyJ0eXAiOiJhdCtqd3QiLCJhbGciOiJub25lIn0.{}.", parts[1]);
    let stripped = format!("{}.{}.", parts[0], parts[1]);
    let swapped = format!("{}.{}.{}", parts[0], parts[1].to_uppercase(), parts[2]);

    for forged in [
        unsigned,
        stripped,
        swapped,
        "nonsense".to_owned(),
        String::new(),
        "я".to_owned(),
    ] {
        let answer = operator.with_token(&forged).get("/me").await;
        assert_eq!(answer.status, 401, "{forged} was let in");
    }
    operator.get("/me").await.expect(200);
}

#[tokio::test]
async fn the_refresh_cookie_alone_opens_nothing() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    let only_cookie = operator.without_token();

    only_cookie
        .get("/me")
        .await
        .expect_problem(401, "session_required");
    only_cookie
        .get("/people")
        .await
        .expect_problem(401, "session_required");
}

#[tokio::test]
async fn a_second_server_takes_the_token_of_the_first() {
    let mut app = TestApp::start().await;
    let operator = app.operator().await;
    let elsewhere = operator.moved_to(&app.start_another_server().await);

    let me = elsewhere.get("/me").await.expect(200);

    assert_eq!(me["username"], OPERATOR.username);
    elsewhere.refreshed().await.get("/me").await.expect(200);
}
