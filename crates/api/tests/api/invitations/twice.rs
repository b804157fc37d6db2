//! The same role is neither offered nor held twice.

use crate::support::{TestApp, people::*};
use chrono::Duration;
use serde_json::Value;

async fn as_expert(app: &TestApp, who: Who, code: &str) -> Value {
    let mut body = invitation(who, "expert", Some(app.municipality(code).await));
    body["printed_position"] = "учитель химии".into();
    body["printed_workplace"] = "МБОУ «Заречная СОШ»".into();
    body
}

#[tokio::test]
async fn who_holds_the_role_there_is_not_invited_into_it() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    let coordinator = app.coordinator(&operator, COORDINATOR, "14").await;
    app.expert(&operator, EXPERT, "14").await;
    let mut body = as_expert(&app, EXPERT, "14").await;
    body["email"] = EXPERT.email().to_uppercase().into();
    // An expert's organisation makes no other role of it.
    body["organisation_id"] = app.organisation("14", "МБОУ «Заречная СОШ»").await.into();
    for who in [&operator, &coordinator] {
        let answer = who.post("/invitations").json(body.clone()).await;
        assert_eq!(
            answer.mistake("email", "role_held"),
            "У этого человека уже есть эта роль"
        );
    }
    let there = as_expert(&app, EXPERT, "06").await;
    operator.post("/invitations").json(there).await.expect(201);
}

#[tokio::test]
async fn a_coordinator_does_not_learn_who_holds_a_role_that_is_not_theirs_to_give() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    let coordinator = app.coordinator(&operator, COORDINATOR, "14").await;
    let body = invitation(OPERATOR, "operator", None);
    let answer = coordinator.post("/invitations").json(body).await;
    answer.expect_mistake("role", "not_allowed");
    assert_eq!(answer.json()["errors"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn a_school_coordinator_of_one_school_is_invited_to_another() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    app.school_coordinator(&operator, SCHOOL_COORDINATOR, "14", "МБОУ «Заречная СОШ»")
        .await;
    let invite = async |organisation: &str| {
        let mut body = invitation(
            SCHOOL_COORDINATOR,
            "school_coordinator",
            Some(app.municipality("14").await),
        );
        body["organisation_id"] = app.organisation("14", organisation).await.into();
        operator.post("/invitations").json(body).await
    };
    invite("МБОУ «Заречная СОШ»")
        .await
        .expect_mistake("email", "role_held");
    invite("МБОУ «Луговая СОШ»").await.expect(201);
}

#[tokio::test]
async fn while_an_invitation_waits_no_second_one_is_sent() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    let body = as_expert(&app, EXPERT, "14").await;
    let row = operator
        .post("/invitations")
        .json(body.clone())
        .await
        .expect(201);

    let again = operator.post("/invitations").json(body.clone()).await;
    assert_eq!(
        again.mistake("email", "already_invited"),
        "Приглашение уже отправлено 24.11.2026: отправьте его повторно из списка"
    );
    assert_eq!(app.letters_to(&EXPERT.email()).await.len(), 1);
    let there = as_expert(&app, EXPERT, "06").await;
    operator.post("/invitations").json(there).await.expect(201);

    let path = format!("/invitations/{}", row["id"].as_str().unwrap());
    operator.delete(&path).await.expect(204);
    operator
        .post("/invitations")
        .json(body.clone())
        .await
        .expect(201);
    app.advance(Duration::days(14));
    let operator = app.sign_in(OPERATOR.username, PASSWORD).await;
    operator.post("/invitations").json(body).await.expect(201);
}
