use crate::support::{TestApp, people::*};
use serde_json::json;

#[tokio::test]
async fn the_link_of_a_withdrawn_invitation_stops_working() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    let body = invitation(
        COORDINATOR,
        "municipal_coordinator",
        Some(app.municipality("14").await),
    );
    let row = operator.post("/invitations").json(body).await.expect(201);
    let token = app.token_from_letter(&COORDINATOR.email()).await;
    let path = format!("/invitations/{}", row["id"].as_str().unwrap());

    operator.delete(&path).await.expect(204);

    app.client()
        .post("/invitations/inspect")
        .json(json!({ "token": token }))
        .await
        .expect_problem(404, "link_unknown");
    let accepted = app
        .client()
        .post("/invitations/accept")
        .json(acceptance(COORDINATOR, &token))
        .await;
    accepted.expect_problem(404, "link_unknown");
    assert_eq!(operator.get("/invitations").await.expect(200)["total"], 0);
    operator
        .delete(&path)
        .await
        .expect_problem(404, "not_found");
    operator
        .post(&format!("{path}/resend"))
        .await
        .expect_problem(404, "not_found");
}

#[tokio::test]
async fn an_accepted_invitation_is_not_withdrawn() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    app.coordinator(&operator, COORDINATOR, "14").await;
    let row = operator.get("/invitations").await.expect(200)["items"][0].clone();

    let answer = operator
        .delete(&format!("/invitations/{}", row["id"].as_str().unwrap()))
        .await;

    assert_eq!(
        answer.expect_problem(409, "wrong_stage")["detail"],
        "Приглашение уже принято"
    );
    app.try_sign_in(COORDINATOR.username, PASSWORD)
        .await
        .expect(201);
}
