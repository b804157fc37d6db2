//! The route that is chosen by hand: «отраслевое».

use crate::{job::*, support::TestApp};
use serde_json::{Value, json};

#[tokio::test]
async fn with_a_note_the_case_goes_to_the_operator_and_back() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let filed = file(&cast.teacher).await;
    let case = change_route(&cast.coordinator, &filed, "operator").await;
    assert_eq!(case["route"], "operator");
    assert_eq!(case["route_note"], "Отраслевое: школа искусств");
    assert_eq!(case["history"][0]["title"], "Изменён порядок регистрации");
    assert_eq!(
        case["history"][0]["note"],
        "через оператора. Отраслевое: школа искусств"
    );
    let theirs = words(&case["allowed_actions"]);
    assert!(!theirs.contains(&"register") && theirs.contains(&"mark_verified"));
    act(&cast.coordinator, &case, "register", Value::Null)
        .await
        .expect_problem(403, "forbidden");
    let back = change_route(&cast.operator, &case, "general").await;
    assert_eq!(back["route"], "general");
    assert!(back["route_note"].is_null());
    register(&cast.coordinator, &back).await;
}

#[tokio::test]
async fn the_chosen_route_survives_a_correction() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let routed = change_route(&cast.coordinator, &file(&cast.teacher).await, "operator").await;
    let returned = give_back(&cast.coordinator, &routed).await;
    let draft = show(&cast.teacher, &returned).await;
    let remote = answer(&cast.teacher, &draft, json!({ "form": "remote" })).await;
    assert_eq!(remote["route"], "operator");
    let again = hand_in(&cast.teacher, &remote).await;
    assert_eq!(again["route"], "operator");
    assert_eq!(again["route_note"], "Отраслевое: школа искусств");
    act(&cast.coordinator, &again, "register", Value::Null)
        .await
        .expect_problem(403, "forbidden");
    register(&cast.operator, &again).await;
}

#[tokio::test]
async fn without_a_note_the_route_follows_the_form_of_the_correction() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let filed = hand_in(&cast.teacher, &fill_simplified(&cast.teacher).await).await;
    let returned = give_back(&cast.coordinator, &filed).await;
    let draft = show(&cast.teacher, &returned).await;
    let change = json!({ "form": "in_person", "clear": ["simplified_grounds"] });
    let again = hand_in(&cast.teacher, &answer(&cast.teacher, &draft, change).await).await;
    assert_eq!(again["route"], "general");
    register(&cast.coordinator, &again).await;
}

#[tokio::test]
async fn the_simplified_form_is_always_the_operators() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let filed = hand_in(&cast.teacher, &fill_simplified(&cast.teacher).await).await;
    let body = json!({ "route": "general", "note": "Ошибка" });
    for who in [&cast.coordinator, &cast.operator] {
        put(who, &filed, "route", body.clone())
            .await
            .expect_problem(403, "forbidden");
    }
}

#[tokio::test]
async fn a_note_is_needed_and_a_change() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let filed = file(&cast.teacher).await;
    let refused = put(
        &cast.coordinator,
        &filed,
        "route",
        json!({ "route": "general", "note": " " }),
    )
    .await;
    refused.expect_mistake("route", "unchanged");
    refused.expect_mistake("note", "required");
    let long = json!({ "route": "operator", "note": "ы".repeat(501) });
    put(&cast.coordinator, &filed, "route", long)
        .await
        .expect_mistake("note", "too_long");
}
