use crate::support::{TestApp, people::*};
use serde_json::json;

#[tokio::test]
async fn an_invited_coordinator_chooses_login_and_password_and_signs_in() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    let body = invitation(
        COORDINATOR,
        "municipal_coordinator",
        Some(app.municipality("14").await),
    );

    let row = operator.post("/invitations").json(body).await.expect(201);

    assert_eq!(row["state"], "sent");
    assert_eq!(row["username"], json!(null));
    assert_eq!(row["municipality"]["name"], "Молчановский район");
    assert_eq!(row["valid_until"], "2026-12-08");
    let token = app.token_from_letter(&COORDINATOR.email()).await;
    let accepted = app
        .client()
        .post("/invitations/accept")
        .json(acceptance(COORDINATOR, &token))
        .await
        .expect(201);
    assert_eq!(
        accepted["message"],
        "Учетная запись создана. Войдите с именем пользователя m.kedrova"
    );
    let me = app
        .sign_in(COORDINATOR.username, PASSWORD)
        .await
        .get("/me")
        .await
        .expect(200);
    assert_eq!(me["acting"]["role"], "municipal_coordinator");
    assert_eq!(me["acting"]["municipality"]["name"], "Молчановский район");
    assert_eq!(me["email"], COORDINATOR.email());
    assert_eq!(me["work_phone"], "8 (38200) 0-00-00");
}

#[tokio::test]
async fn the_letter_says_who_invites_into_what_and_until_when() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    let body = invitation(
        COORDINATOR,
        "municipal_coordinator",
        Some(app.municipality("14").await),
    );

    operator.post("/invitations").json(body).await.expect(201);

    let (kind, letter) = app.latest_letter(&COORDINATOR.email()).await;
    assert_eq!(kind, "invitation");
    let text = letter.to_string();
    for part in [
        &OPERATOR.full_name(),
        &COORDINATOR.full_name(),
        "Молчановский район",
        "2026-12-08",
    ] {
        assert!(text.contains(part), "{part} is not in {text}");
    }
}

#[tokio::test]
async fn the_page_of_the_link_shows_what_it_is_about() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    let mut body = invitation(
        SCHOOL_COORDINATOR,
        "school_coordinator",
        Some(app.municipality("14").await),
    );
    body["organisation_id"] = app.organisation("14", "МБОУ «Заречная СОШ»").await.into();
    operator.post("/invitations").json(body).await.expect(201);
    let token = json!({ "token": app.token_from_letter(&SCHOOL_COORDINATOR.email()).await });

    let card = app
        .client()
        .post("/invitations/inspect")
        .json(token)
        .await
        .expect(200);

    assert_eq!(card["role"], "school_coordinator");
    assert_eq!(card["surname"], SCHOOL_COORDINATOR.surname);
    assert_eq!(card["email"], SCHOOL_COORDINATOR.email());
    assert_eq!(card["organisation"]["name"], "МБОУ «Заречная СОШ»");
    assert_eq!(card["inviter"], OPERATOR.full_name());
    assert_eq!(card["valid_until"], "2026-12-08");
}

#[tokio::test]
async fn a_coordinator_invites_experts_of_the_own_municipality_without_naming_it() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    let coordinator = app.coordinator(&operator, COORDINATOR, "14").await;
    let mut body = invitation(EXPERT, "expert", None);
    body["printed_position"] = "учитель математики".into();
    body["printed_workplace"] = "МБОУ «Заречная СОШ»".into();

    let row = coordinator
        .post("/invitations")
        .json(body)
        .await
        .expect(201);

    assert_eq!(row["municipality"]["name"], "Молчановский район");
}

#[tokio::test]
async fn an_operator_invites_an_operator_without_a_place() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    let mut body = invitation(THIRD_TEACHER, "operator", None);
    // Left in the form by a choice made before.
    body["organisation_id"] = "0192f0c1-7a00-7000-8000-000000000001".into();

    let row = operator.post("/invitations").json(body).await.expect(201);

    assert_eq!(row["municipality"], json!(null));
    assert_eq!(row["organisation"], json!(null));
}

#[tokio::test]
async fn experts_teachers_and_strangers_invite_nobody() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    let expert = app.expert(&operator, EXPERT, "14").await;
    let teacher = app.teacher(TEACHER, "14").await;
    let body = invitation(SECOND_EXPERT, "expert", Some(app.municipality("14").await));

    expert
        .post("/invitations")
        .json(body.clone())
        .await
        .expect_problem(403, "forbidden");
    teacher
        .post("/invitations")
        .json(body.clone())
        .await
        .expect_problem(403, "forbidden");
    app.client()
        .post("/invitations")
        .json(body)
        .await
        .expect_problem(401, "session_required");
    assert!(app.letters_to(&SECOND_EXPERT.email()).await.is_empty());
}
