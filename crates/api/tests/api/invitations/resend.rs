use crate::support::{TestApp, people::*};
use chrono::Duration;
use serde_json::json;

#[tokio::test]
async fn a_second_letter_brings_a_new_link_and_the_first_one_stops_working() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    let body = invitation(
        COORDINATOR,
        "municipal_coordinator",
        Some(app.municipality("14").await),
    );
    let row = operator.post("/invitations").json(body).await.expect(201);
    let first = app.token_from_letter(&COORDINATOR.email()).await;
    app.advance(Duration::days(15));
    let operator = app.sign_in(OPERATOR.username, PASSWORD).await;

    let path = format!("/invitations/{}/resend", row["id"].as_str().unwrap());
    let again = operator.post(&path).await.expect(200);

    assert_eq!(again["state"], "sent");
    assert_eq!(again["valid_until"], "2026-12-23");
    let second = app.token_from_letter(&COORDINATOR.email()).await;
    assert_ne!(first, second);
    app.client()
        .post("/invitations/inspect")
        .json(json!({ "token": first }))
        .await
        .expect_problem(404, "link_unknown");
    app.client()
        .post("/invitations/accept")
        .json(acceptance(COORDINATOR, &second))
        .await
        .expect(201);
    let accepted = operator
        .post(&path)
        .await
        .expect_problem(409, "wrong_stage");
    assert_eq!(accepted["detail"], "Приглашение уже принято");
}

#[tokio::test]
async fn an_invitation_that_does_not_exist_is_not_sent() {
    let app = TestApp::start().await;
    let operator = app.operator().await;

    for id in ["0192f0c1-7a00-7000-8000-000000000001", "nonsense"] {
        operator
            .post(&format!("/invitations/{id}/resend"))
            .await
            .expect_problem(404, "not_found");
    }
}
