//! «Оставить пустым: назначит оператор»

use super::panel::registered;
use crate::{job::*, support::TestApp};
use serde_json::{Value, json};

async fn requested(who: &crate::support::Client) -> usize {
    let address = "/applications?stage=registered&experts=requested";
    let page = who.get(address).await.expect(200);
    page["items"].as_array().unwrap().len()
}

#[tokio::test]
async fn what_is_left_to_the_operator_is_found_by_the_operator_and_shown_to_the_coordinator() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let case = registered(&app, &cast, Seed::default()).await;
    let [first, second] = app.two_experts(&cast.coordinator).await;
    let period = app.period("2027-01-01").await;
    let case = plan(&cast.coordinator, &case, &period, &[]).await;
    assert_eq!(requested(&cast.operator).await, 0);
    let mut left = plan_of(&period, &[&first]);
    left["leave_to_operator"] = true.into();
    let case = try_plan(&cast.coordinator, &case, left).await.expect(200);
    let note = case["history"][0]["note"].as_str().unwrap();
    assert!(note.ends_with("остальных назначит оператор"), "{note}");
    let list = cast.coordinator.get("/applications?stage=registered").await;
    assert!(list.expect(200)["items"][0]["experts_requested_at"].is_string());
    assert_eq!(requested(&cast.operator).await, 1);
    // Another period alone changes nothing about it; two experts do.
    let later = app.period("2027-02-01").await;
    let case = plan(&cast.coordinator, &case, &later, &[&first]).await;
    assert_eq!(requested(&cast.operator).await, 1);
    let case = plan(&cast.operator, &case, &later, &[&first, &second]).await;
    assert_eq!(requested(&cast.operator).await, 0);
    // And the request is over, should one leave.
    let case = plan(&cast.operator, &case, &later, &[&first]).await;
    assert_eq!(requested(&cast.operator).await, 0);
    let planning = cast
        .operator
        .get(&path(&case, "/planning"))
        .await
        .expect(200);
    assert_eq!(planning["experts_requested_at"], Value::Null);
    let not = json!({ "period_id": later, "expert_ids": [first], "leave_to_operator": false });
    try_plan(&cast.coordinator, &case, not).await.expect(200);
}
