//! What the lists tell of the review.

use crate::{
    job::*,
    support::{TestApp, people::*},
};
use chrono::Duration;
use serde_json::json;

#[tokio::test]
async fn on_correction_the_nearest_day_comes_first() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let first = give_back(&cast.coordinator, &file(&cast.teacher).await).await;
    app.advance(Duration::days(1));
    let teacher = app.sign_in(TEACHER.username, PASSWORD).await;
    let coordinator = app.sign_in(COORDINATOR.username, PASSWORD).await;
    let second = give_back(&coordinator, &file(&teacher).await).await;
    generate(&teacher, &show(&teacher, &first).await).await;
    let order = |sort: &str| format!("/applications?stage=returned,corrected&sort={sort}");
    let list = coordinator.get(&order("correct_until")).await.expect(200);
    assert_eq!(column(&list["items"], "id"), [id(&first), id(&second)]);
    assert_eq!(column(&list["items"], "stage"), ["corrected", "returned"]);
    assert_eq!(list["items"][1]["returned"], second["returned"]);
    let list = coordinator.get(&order("-correct_until")).await.expect(200);
    assert_eq!(column(&list["items"], "id"), [id(&second), id(&first)]);
    let submitted = coordinator.get("/applications?stage=submitted").await;
    assert_eq!(submitted.expect(200)["total"], 0);
}

#[tokio::test]
async fn unknown_filters_are_named() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let query = "/applications?correction=soon&organisation=any&verified=1";
    let refused = cast.coordinator.get(query).await;
    for field in ["correction", "organisation", "verified"] {
        refused.expect_mistake(field, "unknown");
    }
}

#[tokio::test]
async fn the_teacher_sees_reason_and_day_in_the_own_list() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let returned = give_back(&cast.coordinator, &file(&cast.teacher).await).await;
    let list = cast.teacher.get("/applications").await.expect(200);
    assert_eq!(list["items"][0]["returned"], returned["returned"]);
    assert_eq!(list["items"][0]["stage"], json!("returned"));
}
