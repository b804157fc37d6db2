//! The day of the correction passes.

use crate::{
    job::*,
    support::{TestApp, people::*},
};
use chrono::Duration;
use serde_json::json;

const REASON: &str = "no_signature";

#[tokio::test]
async fn on_the_last_day_it_cannot_be_rejected_and_on_the_next_it_can() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let returned = give_back(&cast.coordinator, &file(&cast.teacher).await).await;
    // 1 December, the last day.
    app.advance(Duration::days(7));
    let coordinator = app.sign_in(COORDINATOR.username, PASSWORD).await;
    let late = "/applications?correction=late";
    act(
        &coordinator,
        &returned,
        "reject",
        json!({ "reason_code": REASON }),
    )
    .await
    .expect_problem(409, "not_now");
    assert_eq!(coordinator.get(late).await.expect(200)["total"], 0);
    app.advance(Duration::days(1));
    let coordinator = app.sign_in(COORDINATOR.username, PASSWORD).await;
    let list = coordinator.get(late).await.expect(200);
    assert_eq!(column(&list["items"], "id"), [id(&returned)]);
    assert!(words(&list["items"][0]["allowed_actions"]).contains(&"reject"));
    let running = coordinator.get("/applications?correction=running").await;
    assert_eq!(running.expect(200)["total"], 0);
    let rejected = reject(&coordinator, &returned, REASON, None).await;
    assert_eq!(rejected["stage"], "rejected");
    assert_eq!(rejected["rejection"]["reason"], REASON);
    assert_eq!(rejected["case_number"], returned["case_number"]);
    let teacher = app.sign_in(TEACHER.username, PASSWORD).await;
    let seen = show(&teacher, &rejected).await;
    assert!(words(&seen["allowed_actions"]).contains(&"file_again"));
}

#[tokio::test]
async fn until_it_is_rejected_the_teacher_may_still_hand_it_in() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let returned = give_back(&cast.coordinator, &file(&cast.teacher).await).await;
    app.advance(Duration::days(20));
    let teacher = app.sign_in(TEACHER.username, PASSWORD).await;
    let corrected = generate(&teacher, &show(&teacher, &returned).await).await;
    let operator = app.sign_in(OPERATOR.username, PASSWORD).await;
    let seen = show(&operator, &corrected).await;
    assert!(words(&seen["allowed_actions"]).contains(&"reject"));
    let back = act(&teacher, &corrected, "edit", json!(null))
        .await
        .expect(200);
    let again = hand_in(&teacher, &back).await;
    assert_eq!(again["stage"], "submitted");
    let coordinator = app.sign_in(COORDINATOR.username, PASSWORD).await;
    let list = coordinator
        .get("/applications?correction=late")
        .await
        .expect(200);
    assert_eq!(list["total"], 0);
}
