//! «Проверено, замечаний нет».

use crate::{
    job::*,
    support::{Client, TestApp, people::*},
};
use serde_json::{Value, json};

async fn simplified(teacher: &Client) -> Value {
    let draft = fill_simplified(teacher).await;
    hand_in(teacher, &draft).await
}

async fn verify(who: &Client, case: &Value) -> Value {
    act(who, case, "verify", Value::Null).await.expect(200)
}

#[tokio::test]
async fn the_operator_sees_who_found_nothing_and_can_look_for_it() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let filed = simplified(&cast.teacher).await;
    assert!(words(&filed_as(&cast.coordinator, &filed).await).contains(&"mark_verified"));
    let case = verify(&cast.coordinator, &filed).await;
    assert_eq!(case["verified"]["by"], COORDINATOR.full_name());
    assert_eq!(case["history"][0]["title"], "Проверено, замечаний нет");
    for (query, total) in [("verified=yes", 1), ("verified=no", 0), ("", 1)] {
        let list = cast.operator.get(&format!("/applications?{query}")).await;
        assert_eq!(list.expect(200)["total"], total, "{query}");
    }
    let list = cast.operator.get("/applications").await.expect(200);
    assert_eq!(list["items"][0]["verified"], case["verified"]);
    act(&cast.coordinator, &case, "verify", Value::Null)
        .await
        .expect_problem(409, "not_now");
    let registered = register(&cast.operator, &case).await;
    assert_eq!(registered["verified"], case["verified"]);
}

async fn filed_as(who: &Client, case: &Value) -> Value {
    show(who, case).await["allowed_actions"].clone()
}

#[tokio::test]
async fn it_is_the_coordinators_mark_on_the_operators_route() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let general = file(&cast.teacher).await;
    act(&cast.coordinator, &general, "verify", Value::Null)
        .await
        .expect_problem(403, "forbidden");
    let filed = simplified(&cast.teacher).await;
    act(&cast.operator, &filed, "verify", Value::Null)
        .await
        .expect_problem(403, "forbidden");
}

#[tokio::test]
async fn a_return_or_another_route_takes_the_mark_away() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let case = verify(&cast.coordinator, &simplified(&cast.teacher).await).await;
    let returned = give_back(&cast.operator, &case).await;
    assert!(returned["verified"].is_null());
    let filed = file(&cast.teacher).await;
    let routed = change_route(&cast.coordinator, &filed, "operator").await;
    let marked = verify(&cast.coordinator, &routed).await;
    let back = change_route(&cast.operator, &marked, "general").await;
    assert!(back["verified"].is_null());
    let list = cast.operator.get("/applications?verified=maybe").await;
    list.expect_mistake("verified", "unknown");
    assert_eq!(json!(null), back["route_note"]);
}
