use super::{link, scene};
use crate::{
    job::ELSEWHERE,
    support::{TestApp, people::*},
};
use serde_json::json;

#[tokio::test]
async fn an_act_without_personal_data_is_kept_listed_and_printed() {
    let app = TestApp::start().await;
    let scene = scene(&app).await;
    let token = link(&app, &scene).await;
    app.client()
        .post("/deletions")
        .json(json!({ "token": token }))
        .await
        .expect(200);
    let page = scene.coordinator.get("/destruction-acts").await.expect(200);
    assert_eq!(page["total"], 1);
    let act = &page["items"][0];
    assert_eq!(act["number"], "УПД-2026-0001");
    assert!(act["kinds"].to_string().contains("согласия"), "{act}");
    assert_eq!(act["log_digest"].as_str().unwrap().len(), 64);
    assert!(act["log_entries"].as_i64().unwrap() >= 2);
    for word in [TEACHER.surname, TEACHER.username] {
        assert!(!act.to_string().contains(word), "{act}");
    }
    let path = format!(
        "/destruction-acts/{}/document.pdf",
        act["id"].as_str().unwrap()
    );
    let pdf = scene.coordinator.get(&path).await;
    pdf.expect(200);
    assert!(pdf.bytes.starts_with(b"%PDF"));
    assert_eq!(scene.operator.get(&path).await.bytes, pdf.bytes);

    let other = app
        .coordinator(&scene.operator, OTHER_COORDINATOR, ELSEWHERE)
        .await;
    other.get(&path).await.expect_problem(404, "not_found");
    assert_eq!(other.get("/destruction-acts").await.expect(200)["total"], 0);
}
