//! The checklist.

use crate::{
    job::*,
    support::{TestApp, people::*},
};
use serde_json::json;

#[tokio::test]
async fn the_ticks_stay_with_the_case_in_the_lists_order() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let filed = file(&cast.teacher).await;
    assert_eq!(filed["checklist"], json!([]));
    let items = json!({ "items": ["no_errors", "scan_readable", "no_errors"] });
    let case = put(&cast.coordinator, &filed, "check", items)
        .await
        .expect(200);
    assert_eq!(case["checklist"], json!(["scan_readable", "no_errors"]));
    let seen = show(&cast.operator, &case).await;
    assert_eq!(seen["checklist"], case["checklist"]);
    let row = cast.coordinator.get("/applications").await.expect(200);
    assert_eq!(row["items"][0]["checklist"], case["checklist"]);
    let emptied = put(&cast.coordinator, &case, "check", json!({ "items": [] }))
        .await
        .expect(200);
    assert_eq!(emptied["checklist"], json!([]));
}

#[tokio::test]
async fn the_history_tells_once_who_checked() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let mut case = file(&cast.teacher).await;
    for items in [
        json!([]),
        json!(["own_signature"]),
        json!(["own_signature", "no_errors"]),
        json!(["no_errors"]),
    ] {
        case = put(&cast.coordinator, &case, "check", json!({ "items": items }))
            .await
            .expect(200);
    }
    case = put(
        &cast.operator,
        &case,
        "check",
        json!({ "items": ["own_signature"] }),
    )
    .await
    .expect(200);
    let checks: Vec<&str> = case["history"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|entry| entry["event"] == "check")
        .map(|entry| entry["actor"].as_str().unwrap())
        .collect();
    assert_eq!(checks, [OPERATOR.full_name(), COORDINATOR.full_name()]);
}

#[tokio::test]
async fn ticks_stand_in_nobodys_way_and_end_with_a_return() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let filed = file(&cast.teacher).await;
    let case = put(
        &cast.coordinator,
        &filed,
        "check",
        json!({ "items": ["own_signature"] }),
    )
    .await
    .expect(200);
    for action in ["register", "reject", "return_for_correction"] {
        assert!(
            words(&case["allowed_actions"]).contains(&action),
            "{action}"
        );
    }
    let returned = give_back(&cast.coordinator, &case).await;
    assert_eq!(returned["checklist"], json!([]));
    let again = hand_in_again(&cast.teacher, &returned).await;
    let unchecked = register(&cast.coordinator, &again).await;
    assert_eq!(unchecked["registration_number"], "14-2026/0001");
    assert_eq!(unchecked["checklist"], json!([]));
}

#[tokio::test]
async fn an_unknown_line_is_refused() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let filed = file(&cast.teacher).await;
    put(
        &cast.coordinator,
        &filed,
        "check",
        json!({ "items": ["looks_nice"] }),
    )
    .await
    .expect_mistake("items[0]", "wrong_value");
    put(&cast.coordinator, &filed, "check", json!({}))
        .await
        .expect_mistake("items", "required");
}

#[tokio::test]
async fn a_tick_makes_nobodys_decision_stale() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let filed = file(&cast.teacher).await;
    let items = json!({ "items": ["no_errors"] });
    let ticked = put(&cast.operator, &filed, "check", items)
        .await
        .expect(200);
    assert_eq!(version(&ticked), version(&filed));
    register(&cast.coordinator, &filed).await;
}
