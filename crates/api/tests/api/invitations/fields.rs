use crate::support::{Answer, Client, TestApp, people::*};
use serde_json::{Value, json};

const NOBODY: &str = "0192f0c1-7a00-7000-8000-000000000001";

/// Invites an expert with some fields changed.
async fn with(app: &TestApp, inviter: &Client, changes: Value) -> Answer {
    let mut body = invitation(EXPERT, "expert", Some(app.municipality("14").await));
    body["printed_position"] = "учитель математики".into();
    body["printed_workplace"] = "МБОУ «Заречная СОШ»".into();
    for (field, value) in changes.as_object().unwrap() {
        body[field] = value.clone();
    }
    inviter.post("/invitations").json(body).await
}

#[tokio::test]
async fn name_and_address_are_checked_as_at_registration() {
    let app = TestApp::start().await;
    let operator = app.operator().await;

    let wrong = json!({ "email": "zhuravleva@", "surname": "Журaвлёва", "first_name": "", "patronymic": "П." });
    let answer = with(&app, &operator, wrong).await;

    answer.expect_mistake("email", "email_domain");
    let message = answer.expect_mistake("surname", "mixed_alphabets");
    assert_eq!(
        message,
        "В фамилии «Журaвлёва» буква «a» латинская: замените её русской"
    );
    assert_eq!(
        answer.expect_mistake("first_name", "required"),
        "Введите имя"
    );
    answer.expect_mistake("patronymic", "initial_only");
}

#[tokio::test]
async fn what_the_schedule_prints_of_an_expert_is_asked_for() {
    let app = TestApp::start().await;
    let operator = app.operator().await;

    let answer = with(
        &app,
        &operator,
        json!({ "printed_position": " ", "printed_workplace": null }),
    )
    .await;

    let position = answer.expect_mistake("printed_position", "required");
    assert_eq!(position, "Укажите должность: она печатается в графике");
    let workplace = answer.expect_mistake("printed_workplace", "required");
    assert_eq!(workplace, "Укажите место работы: оно печатается в графике");
}

#[tokio::test]
async fn endless_texts_are_refused() {
    let app = TestApp::start().await;
    let operator = app.operator().await;

    let long = json!({ "printed_position": "я".repeat(201), "printed_workplace": "я".repeat(301), "subject": "я".repeat(201) });
    let answer = with(&app, &operator, long).await;

    for field in ["printed_position", "printed_workplace", "subject"] {
        answer.expect_mistake(field, "too_long");
    }
}

#[tokio::test]
async fn an_operator_names_a_municipality_that_exists() {
    let app = TestApp::start().await;
    let operator = app.operator().await;

    let missing = with(&app, &operator, json!({ "municipality_id": null })).await;
    assert_eq!(
        missing.expect_mistake("municipality_id", "required"),
        "Выберите муниципалитет"
    );
    let unknown = with(&app, &operator, json!({ "municipality_id": NOBODY })).await;
    assert_eq!(
        unknown.expect_mistake("municipality_id", "unknown"),
        "Выберите муниципалитет из списка"
    );
}

#[tokio::test]
async fn a_school_coordinator_needs_an_organisation_of_the_municipality() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    let elsewhere = app.organisation("06", "МБОУ «Дальняя СОШ»").await;

    let missing = with(&app, &operator, json!({ "role": "school_coordinator" })).await;
    assert_eq!(
        missing.expect_mistake("organisation_id", "required"),
        "Выберите организацию"
    );
    for id in [elsewhere.as_str(), NOBODY] {
        let answer = with(
            &app,
            &operator,
            json!({ "role": "school_coordinator", "organisation_id": id }),
        )
        .await;
        let message = answer.expect_mistake("organisation_id", "unknown");
        assert_eq!(message, "Выберите организацию этого муниципалитета");
    }
}

#[tokio::test]
async fn nobody_invites_themselves() {
    let app = TestApp::start().await;
    let operator = app.operator().await;

    let answer = with(&app, &operator, json!({ "email": "I.Vetrova@example.ru" })).await;

    assert_eq!(
        answer.expect_mistake("email", "own_address"),
        "Это Ваш собственный адрес"
    );
}

#[tokio::test]
async fn an_unknown_role_is_refused_with_those_that_exist() {
    let app = TestApp::start().await;
    let operator = app.operator().await;

    let message = with(&app, &operator, json!({ "role": "director" }))
        .await
        .expect_mistake("role", "wrong_value");

    assert!(message.contains("municipal_coordinator"), "{message}");
}
