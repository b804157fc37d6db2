//! Back to the coordinator: returned, or reopened after approval.

use super::stage::Stage;
use crate::{job::*, support::people::*};
use serde_json::json;

#[tokio::test]
async fn a_returned_schedule_is_the_coordinators_again_with_the_remarks() {
    let stage = Stage::ready().await;
    stage.send().await;
    let body = json!({ "remarks": "Проверьте специалистов\nв строке 1" });
    let returned = stage
        .act(&stage.cast.operator, "return", body.clone())
        .await
        .expect(200);
    assert_eq!(
        (&returned["state"], &returned["remarks"]),
        (&json!("open"), &body["remarks"])
    );
    assert!(returned["sent_at"].is_null());
    assert_eq!(stage.letters(COORDINATOR).await, ["schedule_returned"]);
    let (_, letter) = stage.app.latest_letter(&COORDINATOR.email()).await;
    assert_eq!(
        (
            &letter["remarks"],
            &letter["reopened"],
            &letter["municipality"]
        ),
        (
            &body["remarks"],
            &json!(false),
            &json!("Молчановский район")
        )
    );
    let case = stage.first().await;
    let entry = &case["history"][0];
    assert_eq!(
        (&entry["title"], &entry["note"]),
        (&json!("График возвращён с замечаниями"), &body["remarks"])
    );
    let planned = plan(
        &stage.cast.coordinator,
        &case,
        &stage.period,
        &[&stage.experts[1], &stage.experts[0]],
    )
    .await;
    assert_eq!(
        planned["experts"][0]["full_name"],
        SECOND_EXPERT.full_name()
    );
    assert!(
        stage.send().await["remarks"].is_null(),
        "the remarks are answered"
    );
}

#[tokio::test]
async fn remarks_are_required() {
    let stage = Stage::ready().await;
    stage.send().await;
    for body in [json!({ "remarks": "" }), json!({ "remarks": " \n " })] {
        stage
            .act(&stage.cast.operator, "return", body)
            .await
            .expect_mistake("remarks", "required");
    }
    let long = json!({ "remarks": "ы".repeat(2001) });
    stage
        .act(&stage.cast.operator, "return", long)
        .await
        .expect_mistake("remarks", "too_long");
    stage
        .act(&stage.cast.operator, "return", json!({}))
        .await
        .expect_problem(422, "invalid");
    assert_eq!(stage.seen().await["state"], "sent");
}

#[tokio::test]
async fn a_reopened_schedule_keeps_its_approved_version_and_can_be_filled_again() {
    let stage = Stage::ready().await;
    stage.send().await;
    stage.approve().await;
    let reopened = stage.reopen("Замена специалиста").await;
    assert_eq!(
        (&reopened["state"], &reopened["versions"][0]["number"]),
        (&json!("open"), &json!(1))
    );
    let (kind, letter) = stage.app.latest_letter(&COORDINATOR.email()).await;
    assert_eq!(
        (kind.as_str(), &letter["reopened"], &letter["remarks"]),
        (
            "schedule_returned",
            &json!(true),
            &json!("Замена специалиста")
        )
    );
    let case = stage.first().await;
    assert_eq!(case["history"][0]["title"], "График открыт для изменений");
    plan(
        &stage.cast.coordinator,
        &case,
        &stage.period,
        &[&stage.experts[0]],
    )
    .await;
    assert_eq!(stage.seen().await["has_changes"], true);
}
