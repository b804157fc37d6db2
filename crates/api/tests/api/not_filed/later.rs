use super::{rows, scene};
use crate::{
    job::{self, ELSEWHERE, own_id},
    support::{Answer, Client, TestApp, people::*},
};
use chrono::Duration;
use serde_json::{Value, json};

async fn plan(who: &Client, id: &str, until: Value) -> Answer {
    who.put(&format!("/not-filed/{id}/later"))
        .json(json!({ "until": until }))
        .await
}

#[tokio::test]
async fn it_hides_the_row_until_the_day_and_can_be_taken_back() {
    let app = TestApp::start().await;
    let scene = scene(&app).await;
    let id = own_id(&scene.teacher).await;
    let row = plan(&scene.coordinator, &id, json!("2026-12-01"))
        .await
        .expect(200);
    assert_eq!(row["later_until"], "2026-12-01");
    assert!(
        rows(&scene.coordinator, "")
            .await
            .as_array()
            .unwrap()
            .is_empty()
    );
    for shows in ["?later=hidden", "?later=any"] {
        assert_eq!(
            rows(&scene.coordinator, shows).await[0]["later_until"],
            "2026-12-01"
        );
    }
    plan(&scene.coordinator, &id, Value::Null).await.expect(200);
    assert_eq!(
        rows(&scene.coordinator, "").await.as_array().unwrap().len(),
        1
    );

    plan(&scene.coordinator, &id, json!("2026-12-01"))
        .await
        .expect(200);
    app.advance(Duration::days(8));
    let coordinator = app.sign_in(COORDINATOR.username, PASSWORD).await;
    assert_eq!(rows(&coordinator, "").await.as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn only_a_day_of_the_coming_year_is_taken() {
    let app = TestApp::start().await;
    let scene = scene(&app).await;
    let id = own_id(&scene.teacher).await;
    for day in ["2026-11-24", "2020-01-01", "2028-01-01"] {
        plan(&scene.coordinator, &id, json!(day))
            .await
            .expect_mistake("until", "out_of_range");
    }
}

#[tokio::test]
async fn another_municipality_does_not_see_them_and_who_filed_is_no_longer_planned() {
    let app = TestApp::start().await;
    let scene = scene(&app).await;
    let id = own_id(&scene.teacher).await;
    let other = app
        .coordinator(&scene.operator, OTHER_COORDINATOR, ELSEWHERE)
        .await;
    plan(&other, &id, Value::Null)
        .await
        .expect_problem(404, "not_found");
    let own = own_id(&scene.coordinator).await;
    plan(&scene.coordinator, &own, Value::Null)
        .await
        .expect_problem(404, "not_found");
    job::file(&scene.teacher).await;
    plan(&scene.coordinator, &id, json!("2026-12-01"))
        .await
        .expect_problem(409, "wrong_stage");
}
