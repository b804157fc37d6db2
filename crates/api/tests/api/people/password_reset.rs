//! `POST /people/{id}/password-reset`

use crate::{
    job::{ELSEWHERE, HERE, own_id},
    support::{TestApp, people::*},
};

#[tokio::test]
async fn the_letter_goes_to_those_of_the_own_municipality_alone() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    let coordinator = app.coordinator(&operator, COORDINATOR, HERE).await;
    let expert = app.expert(&coordinator, EXPERT, HERE).await;
    let other = app.expert(&operator, OTHER_EXPERT, ELSEWHERE).await;
    let path = format!("/people/{}/password-reset", own_id(&expert).await);
    let answer = coordinator.post(&path).await;
    assert!(
        !answer.text().contains("token"),
        "the coordinator never sees the link"
    );
    answer.expect(202);
    let (kind, letter) = app.latest_letter(&EXPERT.email()).await;
    assert_eq!(
        (kind.as_str(), letter["username"].as_str()),
        ("password_reset", Some(EXPERT.username))
    );
    let path = format!("/people/{}/password-reset", own_id(&other).await);
    coordinator
        .post(&path)
        .await
        .expect_problem(404, "not_found");
    operator.post(&path).await.expect(202);
}

#[tokio::test]
async fn five_letters_in_an_hour() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    let expert = app.expert(&operator, EXPERT, HERE).await;
    let path = format!("/people/{}/password-reset", own_id(&expert).await);
    for _ in 0..5 {
        operator.post(&path).await.expect(202);
    }
    operator
        .post(&path)
        .await
        .expect_problem(429, "too_many_attempts");
}
