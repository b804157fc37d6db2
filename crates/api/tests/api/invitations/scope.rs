use crate::support::{TestApp, people::*};
use serde_json::json;

#[tokio::test]
async fn a_coordinator_invites_no_coordinators_and_no_operators() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    let coordinator = app.coordinator(&operator, COORDINATOR, "14").await;

    for role in [
        "municipal_coordinator",
        "operator",
        "administrator",
        "teacher",
    ] {
        let answer = coordinator
            .post("/invitations")
            .json(invitation(TEACHER, role, None))
            .await;
        assert_eq!(
            answer.expect_mistake("role", "not_allowed"),
            "В эту роль Вы не приглашаете"
        );
    }
    for role in ["administrator", "teacher"] {
        let body = invitation(TEACHER, role, Some(app.municipality("14").await));
        operator
            .post("/invitations")
            .json(body)
            .await
            .expect_mistake("role", "not_allowed");
    }
    assert!(app.letters_to(&TEACHER.email()).await.is_empty());
}

#[tokio::test]
async fn a_coordinator_invites_into_no_other_municipality() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    let coordinator = app.coordinator(&operator, COORDINATOR, "14").await;
    let elsewhere = app.organisation("06", "МБОУ «Дальняя СОШ»").await;

    let other = invitation(EXPERT, "expert", Some(app.municipality("06").await));
    let answer = coordinator.post("/invitations").json(other).await;
    let message = answer.expect_mistake("municipality_id", "other_municipality");
    assert_eq!(message, "Вы приглашаете только в свой муниципалитет");

    let mut other = invitation(SCHOOL_COORDINATOR, "school_coordinator", None);
    other["organisation_id"] = elsewhere.into();
    coordinator
        .post("/invitations")
        .json(other)
        .await
        .expect_mistake("organisation_id", "unknown");
}

#[tokio::test]
async fn invitations_of_another_municipality_do_not_exist_for_a_coordinator() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    let other = app.coordinator(&operator, OTHER_COORDINATOR, "06").await;
    let body = invitation(
        COORDINATOR,
        "municipal_coordinator",
        Some(app.municipality("14").await),
    );
    let row = operator.post("/invitations").json(body).await.expect(201);
    let id = row["id"].as_str().unwrap();
    let token = app.token_from_letter(&COORDINATOR.email()).await;

    other
        .post(&format!("/invitations/{id}/resend"))
        .await
        .expect_problem(404, "not_found");
    other
        .delete(&format!("/invitations/{id}"))
        .await
        .expect_problem(404, "not_found");

    // Nothing happened to it.
    app.client()
        .post("/invitations/inspect")
        .json(json!({ "token": token }))
        .await
        .expect(200);
    assert_eq!(app.letters_to(&COORDINATOR.email()).await, ["invitation"]);
}

#[tokio::test]
async fn a_coordinator_sends_no_invitation_again_that_only_an_operator_gives() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    let coordinator = app.coordinator(&operator, COORDINATOR, "14").await;
    let body = invitation(
        OTHER_COORDINATOR,
        "municipal_coordinator",
        Some(app.municipality("14").await),
    );
    let row = operator.post("/invitations").json(body).await.expect(201);
    let id = row["id"].as_str().unwrap();

    coordinator
        .post(&format!("/invitations/{id}/resend"))
        .await
        .expect_problem(403, "forbidden");
    coordinator
        .delete(&format!("/invitations/{id}"))
        .await
        .expect_problem(403, "forbidden");
    operator
        .delete(&format!("/invitations/{id}"))
        .await
        .expect(204);
}
