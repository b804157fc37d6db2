//! «Моей организации нет»: the typed name is matched to the list.

use crate::{
    job::*,
    support::{Client, TestApp, people::*},
};
use serde_json::{Value, json};

const TYPED: &str = "Моховская школа";

/// A teacher who did not find the organisation at registration.
async fn teacher_of(app: &TestApp, name: &str) -> Client {
    let mut body = app.registration(SECOND_TEACHER, HERE).await;
    body["organisation_id"] = json!(null);
    body["organisation_typed"] = name.into();
    app.client()
        .post("/registrations")
        .json(body)
        .await
        .expect(202);
    let token = app.token_from_letter(&SECOND_TEACHER.email()).await;
    app.client()
        .post("/registrations/confirm")
        .json(json!({ "token": token }))
        .await
        .expect(201);
    app.sign_in(SECOND_TEACHER.username, PASSWORD).await
}

async fn choose(who: &Client, case: &Value, organisation: &str) -> Value {
    put(
        who,
        case,
        "organisation",
        json!({ "organisation_id": organisation }),
    )
    .await
    .expect(200)
}

#[tokio::test]
async fn the_case_and_the_profile_get_the_organisation_of_the_list() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let teacher = teacher_of(&app, TYPED).await;
    let filed = file(&teacher).await;
    let list = cast
        .coordinator
        .get("/applications?organisation=typed")
        .await;
    assert_eq!(list.expect(200)["items"][0]["organisation_typed"], TYPED);
    let school = app.organisation(HERE, "МБОУ «Моховская СОШ»").await;
    let case = choose(&cast.coordinator, &filed, &school).await;
    assert_eq!(case["data"]["organisation_id"], school);
    assert_eq!(case["data"]["workplace"], "МБОУ «Моховская СОШ»");
    assert!(case["data"]["organisation_typed"].is_null());
    assert_eq!(
        case["history"][0]["note"],
        "Вписано: Моховская школа. Выбрано: МБОУ «Моховская СОШ»"
    );
    let me = teacher.get("/me").await.expect(200);
    assert_eq!(me["organisation"]["id"], school);
    assert!(me["organisation_typed"].is_null());
    let found = cast.coordinator.get("/applications?q=моховская сош").await;
    assert_eq!(found.expect(200)["total"], 1);
    let list = cast
        .coordinator
        .get("/applications?organisation=typed")
        .await;
    assert_eq!(list.expect(200)["total"], 0);
    put(
        &cast.operator,
        &case,
        "organisation",
        json!({ "organisation_id": school }),
    )
    .await
    .expect_problem(409, "not_now");
}

#[tokio::test]
async fn a_profile_that_names_another_organisation_stays() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let filed = file_typed(&cast.teacher, TYPED).await;
    let before = cast.teacher.get("/me").await.expect(200);
    let school = app.organisation(HERE, "МБОУ «Моховская СОШ»").await;
    let registered = register(&cast.coordinator, &filed).await;
    let case = choose(&cast.operator, &registered, &school).await;
    assert_eq!(case["stage"], "registered");
    let after = cast.teacher.get("/me").await.expect(200);
    assert_eq!(after["organisation"], before["organisation"]);
    assert_eq!(after["version"], before["version"]);
}

#[tokio::test]
async fn an_organisation_of_another_municipality_is_not_chosen() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let filed = file_typed(&cast.teacher, TYPED).await;
    let there = app.organisation(ELSEWHERE, "МБОУ «Дальняя СОШ»").await;
    for wrong in [there.as_str(), "01890000-0000-7000-8000-000000000000"] {
        put(
            &cast.coordinator,
            &filed,
            "organisation",
            json!({ "organisation_id": wrong }),
        )
        .await
        .expect_mistake("organisation_id", "unknown");
    }
}

#[tokio::test]
async fn the_operator_adds_the_name_and_matches_in_one_step() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let filed = file_typed(&cast.teacher, TYPED).await;
    act(
        &cast.operator,
        &filed,
        "organisation",
        json!({ "name": " " }),
    )
    .await
    .expect_mistake("name", "required");
    app.organisation(HERE, "МБОУ «Заречная СОШ»").await;
    act(
        &cast.operator,
        &filed,
        "organisation",
        json!({ "name": "МБОУ «Заречная СОШ»" }),
    )
    .await
    .expect_problem(409, "already_exists");
    let case = act(
        &cast.operator,
        &filed,
        "organisation",
        json!({ "name": "МКОУ «Моховская ООШ»" }),
    )
    .await
    .expect(200);
    assert_eq!(case["data"]["workplace"], "МКОУ «Моховская ООШ»");
    let list = app
        .client()
        .get("/reference/organisations?q=моховская")
        .await;
    assert_eq!(list.expect(200)[0]["id"], case["data"]["organisation_id"]);
}

#[tokio::test]
async fn names_that_are_like_the_typed_one_are_suggested() {
    let app = TestApp::start().await;
    for name in [
        "МБОУ «Моховская СОШ»",
        "МБОУ «Моховская СОШ № 2»",
        "МАОУ «Лицей № 4»",
    ] {
        app.organisation(HERE, name).await;
    }
    app.organisation(ELSEWHERE, "МБОУ «Моховская ООШ»").await;
    let here = app.municipality(HERE).await;
    let query = [
        ("municipality_id", here.as_str()),
        ("like", "школа Моховская"),
    ];
    let found = app
        .client()
        .get("/reference/organisations")
        .query(&query)
        .await;
    assert_eq!(
        column(&found.expect(200), "name"),
        ["МБОУ «Моховская СОШ»", "МБОУ «Моховская СОШ № 2»"]
    );
    let long = [
        ("municipality_id", here.as_str()),
        ("like", &"ы".repeat(301)),
    ];
    let refused = app
        .client()
        .get("/reference/organisations")
        .query(&long)
        .await;
    refused.expect_mistake("like", "too_long");
}
