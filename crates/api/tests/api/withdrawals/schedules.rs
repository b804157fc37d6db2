//! A withdrawn case leaves its schedule.

use crate::{job::*, schedules::stage::Stage};
use serde_json::json;

#[tokio::test]
async fn an_approved_schedule_has_changes_and_its_next_version_lacks_the_row() {
    let mut stage = Stage::ready().await;
    let leaving = stage.add(["Белов", "Ян", "Ильич"], 2).await;
    stage.send().await;
    stage.approve().await;
    let case = stage.case(&leaving).await;
    let sent = leave(&stage.cast.coordinator, &case, "Увольнение").await;
    assert_eq!(
        stage.seen().await["has_changes"],
        false,
        "nothing has happened yet"
    );
    let before = version(&stage.seen().await);
    register_withdrawal(&stage.cast.operator, &sent).await;
    let seen = stage.seen().await;
    assert_eq!(
        (&seen["has_changes"], &seen["state"]),
        (&json!(true), &json!("approved"))
    );
    assert!(version(&seen) > before);
    assert_eq!(column(&seen["rows"], "full_name"), ["Ёлкин Олег Ильич"]);
    let frozen = Pdf::new(&stage.download("document.pdf?version=1").await.bytes).text();
    assert!(frozen.contains("Белов"), "what was approved stays");

    stage.reopen("Один педагог отозвал заявление").await;
    stage.send().await;
    let approved = stage.approve().await;
    assert_eq!(approved["has_changes"], false);
    let next = Pdf::new(&stage.download("document.pdf?version=2").await.bytes).text();
    assert!(!next.contains("Белов") && next.contains("Ёлкин"));
}

#[tokio::test]
async fn a_schedule_that_was_sent_is_approved_only_by_who_has_seen_it_without_the_row() {
    let mut stage = Stage::ready().await;
    let leaving = stage.add(["Белов", "Ян", "Ильич"], 2).await;
    let sent = stage.send().await;
    let case = stage.case(&leaving).await;
    let case = leave(&stage.cast.teacher, &case, "Увольнение").await;
    register_withdrawal(&stage.cast.coordinator, &case).await;
    stage
        .cast
        .operator
        .post(&format!("{}/approve", stage.address))
        .if_match(version(&sent))
        .await
        .expect_problem(412, "stale_version");
    let approved = stage.approve().await;
    assert_eq!(column(&approved["rows"], "full_name"), ["Ёлкин Олег Ильич"]);
    assert_eq!(approved["has_changes"], false);
}

#[tokio::test]
async fn the_withdrawal_of_a_case_without_a_period_touches_no_schedule() {
    let stage = Stage::ready().await;
    let before = stage.seen().await;
    let filed = file(&stage.cast.teacher).await;
    let sent = leave(&stage.cast.teacher, &filed, "Увольнение").await;
    register_withdrawal(&stage.cast.coordinator, &sent).await;
    assert_eq!(stage.seen().await["version"], before["version"]);
}
