//! The last day for the conclusion.

use super::panel::{DUE, Panel};
use crate::job::*;
use serde_json::json;

#[tokio::test]
async fn it_moves_with_the_period_and_goes_with_it() {
    let Panel {
        app, cast, case, ..
    } = Panel::new().await;
    assert_eq!(case["conclusion"]["due"], DUE);
    let expert = own_id(
        &app.expert(
            &cast.coordinator,
            crate::support::people::SECOND_EXPERT,
            HERE,
        )
        .await,
    )
    .await;
    let case = plan(
        &cast.coordinator,
        &case,
        &app.period("2027-03-01").await,
        &[&expert],
    )
    .await;
    assert_eq!(case["conclusion"]["due"], "2027-04-20");
    let case = try_plan(&cast.coordinator, &case, json!({ "period_id": null }))
        .await
        .expect(200);
    assert_eq!(case["conclusion"]["due"], json!(null));
    assert!(case["conclusion"]["overdue"].is_null());
}

#[tokio::test]
async fn a_case_of_the_general_route_has_none_before_its_plan() {
    let app = crate::support::TestApp::start().await;
    let cast = app.cast().await;
    let case = register(&cast.coordinator, &file(&cast.teacher).await).await;
    assert_eq!(
        (&case["conclusion"]["state"], &case["conclusion"]["due"]),
        (&json!("none"), &json!(null))
    );
}
