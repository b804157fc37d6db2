//! Registration.

use crate::{
    job::*,
    support::{TestApp, people::*},
};
use serde_json::{Value, json};

#[tokio::test]
async fn a_registered_case_shows_number_moment_and_who_did_it() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let case = register(&cast.coordinator, &file(&cast.teacher).await).await;
    assert_eq!(
        (&case["stage"], &case["registration_number"]),
        (&json!("registered"), &json!("14-2026/0001"))
    );
    assert!(
        case["registered_at"]
            .as_str()
            .unwrap()
            .starts_with("2026-11-24T05:")
    );
    let journal = cast
        .coordinator
        .get("/applications?stage=registered,rejected")
        .await
        .expect(200);
    assert_eq!(journal["items"][0]["decided_by"], COORDINATOR.full_name());
    assert_eq!(
        words(&case["allowed_actions"]),
        ["propose_name", "plan", "generate_withdrawal", "ask"]
    );
}

#[tokio::test]
async fn the_second_of_two_who_register_is_told_that_the_case_changed() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let filed = file(&cast.teacher).await;
    let registered = register(&cast.operator, &filed).await;
    act(&cast.coordinator, &filed, "register", Value::Null)
        .await
        .expect_problem(412, "stale_version");
    let again = act(&cast.coordinator, &registered, "register", Value::Null).await;
    again.expect_problem(409, "wrong_stage");
    assert_eq!(
        show(&cast.coordinator, &filed).await["registration_number"],
        "14-2026/0001"
    );
}
