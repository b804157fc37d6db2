//! `GET /schedules`

use super::stage::Stage;
use crate::{job::*, support::people::*};
use serde_json::json;

#[tokio::test]
async fn the_overview_counts_cases_and_gaps_and_puts_first_what_waits_for_approval() {
    let mut stage = Stage::ready().await;
    stage.add(["Белов", "Ян", "Ильич"], 1).await;
    let early = stage.app.period("2026-12-01").await;
    let case = stage.add(["Абрамов", "Ян", "Ильич"], 2).await;
    plan(&stage.cast.operator, &case, &early, &[]).await;
    let list = stage.cast.coordinator.get("/schedules").await.expect(200);
    let periods: Vec<&str> = list
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["period"]["label"].as_str().unwrap())
        .collect();
    assert_eq!(
        periods,
        ["декабрь 2026 – январь 2027", "январь-февраль 2027"]
    );
    assert_eq!(
        (&list[1]["cases"], &list[1]["incomplete"], &list[1]["state"]),
        (&json!(2), &json!(1), &json!("open"))
    );
    let note = json!({ "note": "Второго специалиста нет" });
    stage
        .act(&stage.cast.coordinator, "send", note)
        .await
        .expect(200);
    let list = stage.cast.operator.get("/schedules").await.expect(200);
    assert_eq!(
        (&list[0]["state"], &list[0]["period"]["id"]),
        (&json!("sent"), &json!(stage.period))
    );
    stage.approve().await;
    let one = stage
        .cast
        .operator
        .get(&format!("/schedules?period_id={}", stage.period))
        .await
        .expect(200);
    assert_eq!(one.as_array().unwrap().len(), 1);
    assert_eq!(
        (&one[0]["approved_version"], &one[0]["has_changes"]),
        (&json!(1), &json!(null))
    );
}

#[tokio::test]
async fn a_coordinator_sees_the_own_municipality_alone() {
    let stage = Stage::ready().await;
    let elsewhere = stage
        .app
        .coordinator(&stage.cast.operator, OTHER_COORDINATOR, ELSEWHERE)
        .await;
    let here = stage.app.municipality(HERE).await;
    for address in [
        "/schedules".to_owned(),
        format!("/schedules?municipality_id={here}"),
    ] {
        assert_eq!(elsewhere.get(&address).await.expect(200), json!([]));
        assert_eq!(
            stage
                .cast
                .operator
                .get(&address)
                .await
                .expect(200)
                .as_array()
                .unwrap()
                .len(),
            1
        );
    }
    stage
        .cast
        .teacher
        .get("/schedules")
        .await
        .expect_problem(403, "forbidden");
}

#[tokio::test]
async fn a_schedule_that_lost_its_last_case_and_was_never_sent_is_gone() {
    let stage = Stage::ready().await;
    let case = stage.first().await;
    try_plan(&stage.cast.coordinator, &case, json!({ "period_id": null }))
        .await
        .expect(200);
    assert_eq!(
        stage.cast.coordinator.get("/schedules").await.expect(200),
        json!([])
    );
}
