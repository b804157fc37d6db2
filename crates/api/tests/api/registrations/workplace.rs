use crate::support::{Answer, TestApp, people::*};
use serde_json::{Value, json};

const NOBODY: &str = "0192f0c1-7a00-7000-8000-000000000001";

/// Registers with some fields changed.
async fn with(app: &TestApp, changes: Value) -> Answer {
    let mut body = app.registration(TEACHER, "14").await;
    for (field, value) in changes.as_object().unwrap() {
        body[field] = value.clone();
    }
    app.client().post("/registrations").json(body).await
}

#[tokio::test]
async fn an_organisation_that_is_not_in_the_list_is_typed() {
    let app = TestApp::start().await;
    let typed = json!({ "organisation_id": null, "organisation_typed": " МБОУ  «Новая СОШ» " });

    with(&app, typed).await.expect(202);
    let token = app.token_from_letter(&TEACHER.email()).await;
    app.client()
        .post("/registrations/confirm")
        .json(json!({ "token": token }))
        .await
        .expect(201);

    let me = app
        .sign_in(TEACHER.username, PASSWORD)
        .await
        .get("/me")
        .await
        .expect(200);
    assert_eq!(me["organisation"], json!(null));
    assert_eq!(me["organisation_typed"], "МБОУ «Новая СОШ»");
}

#[tokio::test]
async fn an_organisation_is_chosen_or_typed_and_not_both() {
    let app = TestApp::start().await;

    let neither = with(&app, json!({ "organisation_id": null })).await;
    assert_eq!(
        neither.expect_mistake("organisation_id", "required"),
        "Выберите организацию или введите её название"
    );
    let blank = with(
        &app,
        json!({ "organisation_id": null, "organisation_typed": "  " }),
    )
    .await;
    blank.expect_mistake("organisation_id", "required");
    let both = with(&app, json!({ "organisation_typed": "МБОУ «Новая СОШ»" })).await;
    both.expect_mistake("organisation_typed", "both");
    let endless = with(
        &app,
        json!({ "organisation_id": null, "organisation_typed": "я".repeat(301) }),
    )
    .await;
    endless.expect_mistake("organisation_typed", "too_long");
}

#[tokio::test]
async fn an_organisation_of_another_municipality_does_not_fit() {
    let app = TestApp::start().await;
    let elsewhere = app.organisation("06", "МБОУ «Дальняя СОШ»").await;

    let answer = with(&app, json!({ "organisation_id": elsewhere })).await;

    let message = answer.expect_mistake("organisation_id", "other_municipality");
    assert_eq!(message, "Эта организация в другом муниципалитете");
}

#[tokio::test]
async fn unknown_ids_are_named_at_their_fields() {
    let app = TestApp::start().await;

    let answer = with(
        &app,
        json!({ "organisation_id": NOBODY, "position_id": NOBODY }),
    )
    .await;
    answer.expect_mistake("organisation_id", "unknown");
    assert_eq!(
        answer.expect_mistake("position_id", "unknown"),
        "Выберите должность из списка"
    );

    let answer = with(&app, json!({ "municipality_id": NOBODY })).await;
    assert_eq!(
        answer.expect_mistake("municipality_id", "unknown"),
        "Выберите муниципалитет из списка"
    );
}

#[tokio::test]
async fn a_position_with_a_subject_asks_for_it() {
    let app = TestApp::start().await;
    let educator = app.position("воспитатель").await;

    let answer = with(&app, json!({ "subjects": "" })).await;
    assert_eq!(
        answer.expect_mistake("subjects", "required"),
        "Укажите преподаваемый предмет"
    );

    with(&app, json!({ "subjects": null, "position_id": educator }))
        .await
        .expect(202);
}
