use crate::support::{TestApp, people::*};
use chrono::Duration;

#[tokio::test]
async fn a_stolen_cookie_used_later_ends_the_session_and_its_owner_gets_a_letter() {
    let app = TestApp::start().await;
    let owner = app.operator().await;
    let thief = owner.clone();
    let owner = owner.refreshed().await;

    app.advance(Duration::seconds(31));
    thief
        .try_refresh()
        .await
        .expect_problem(401, "session_required");

    owner
        .get("/me")
        .await
        .expect_problem(401, "session_required");
    owner
        .try_refresh()
        .await
        .expect_problem(401, "session_required");
    assert_eq!(app.letters_to(&OPERATOR.email()).await, ["session_revoked"]);
}

#[tokio::test]
async fn a_cookie_whose_successor_was_used_ends_the_session_even_at_once() {
    let app = TestApp::start().await;
    let first = app.operator().await;
    let second = first.refreshed().await;
    let third = second.refreshed().await;

    first
        .try_refresh()
        .await
        .expect_problem(401, "session_required");

    third
        .get("/me")
        .await
        .expect_problem(401, "session_required");
    assert_eq!(app.letters_to(&OPERATOR.email()).await, ["session_revoked"]);
}

#[tokio::test]
async fn the_owners_other_browser_stays_signed_in() {
    let app = TestApp::start().await;
    let owner = app.operator().await;
    let elsewhere = app.sign_in(OPERATOR.username, PASSWORD).await;
    owner.refreshed().await;

    app.advance(Duration::minutes(1));
    owner.try_refresh().await.expect(401);

    elsewhere.get("/me").await.expect(200);
}

#[tokio::test]
async fn a_second_attempt_with_the_stolen_cookie_sends_no_second_letter() {
    let app = TestApp::start().await;
    let owner = app.operator().await;
    owner.refreshed().await;
    app.advance(Duration::minutes(1));

    for _ in 0..3 {
        owner.try_refresh().await.expect(401);
    }

    assert_eq!(app.letters_to(&OPERATOR.email()).await, ["session_revoked"]);
}
