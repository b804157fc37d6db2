//! `POST /tickets`: an address that a browser opens without a header.

use crate::{
    job::*,
    support::{Client, TestApp, files, people::*},
};
use chrono::Duration;
use serde_json::{Value, json};

/// A draft with a document, and the document's address.
async fn document(app: &TestApp) -> (Client, Value, String) {
    let teacher = app.teacher(TEACHER, HERE).await;
    let case = begin(&teacher).await;
    let case = attach(&teacher, &case, "material", "План.pdf", files::pdf()).await;
    let address = path(
        &case,
        &format!("/documents/{}/content", id(&case["documents"][0])),
    );
    (teacher, case, format!("/api/v1{address}"))
}

async fn ticket(who: &Client, address: &str) -> String {
    let ticket = who
        .post("/tickets")
        .json(json!({ "path": address }))
        .await
        .expect(201);
    assert_eq!(ticket["expires_in"], 60);
    ticket["url"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_ticket_opens_its_document_several_times_within_a_minute() {
    let app = TestApp::start().await;
    let (teacher, _, address) = document(&app).await;
    let url = ticket(&teacher, &address).await;
    for _ in 0..3 {
        let answer = app.client().get_anywhere(&url).await;
        answer.expect(200);
        assert_eq!(answer.bytes, files::pdf());
    }
    app.advance(Duration::seconds(58));
    app.client().get_anywhere(&url).await.expect(200);
    app.advance(Duration::seconds(2));
    app.client()
        .get_anywhere(&url)
        .await
        .expect_problem(401, "session_required");
}

#[tokio::test]
async fn a_ticket_opens_nothing_else() {
    let app = TestApp::start().await;
    let (teacher, case, address) = document(&app).await;
    let case = attach(&teacher, &case, "material", "Другой.jpg", files::jpg()).await;
    let url = ticket(&teacher, &address).await;
    let (_, word) = url.split_once("ticket=").unwrap();
    let other = id(&case["documents"][1]);
    for wrong in [
        format!(
            "/api/v1{}?ticket={word}",
            path(&case, &format!("/documents/{other}/content"))
        ),
        format!("/api/v1{}?ticket={word}", path(&case, "")),
        format!("/api/v1/me?ticket={word}"),
        format!("{address}?version=2&ticket={word}"),
        format!("{address}?ticket={word}x"),
        format!("{address}?ticket="),
    ] {
        app.client()
            .get_anywhere(&wrong)
            .await
            .expect_problem(401, "session_required");
    }
    let deleting = app
        .client()
        .request_anywhere(reqwest::Method::DELETE, &url)
        .await;
    assert!(
        matches!(deleting.status, 401 | 404 | 405),
        "{}",
        deleting.text()
    );
}

#[tokio::test]
async fn a_ticket_ends_with_its_session() {
    let app = TestApp::start().await;
    let (teacher, _, address) = document(&app).await;
    let url = ticket(&teacher, &address).await;
    let signed_out = teacher
        .delete("/sessions/current")
        .header("X-Attestation-Client", "spa")
        .await;
    signed_out.expect(204);
    app.client()
        .get_anywhere(&url)
        .await
        .expect_problem(401, "session_required");
}

#[tokio::test]
async fn a_ticket_shows_no_more_than_its_session_may_see() {
    let app = TestApp::start().await;
    let (_, _, address) = document(&app).await;
    let stranger = app.teacher(SECOND_TEACHER, HERE).await;
    let url = ticket(&stranger, &address).await;
    app.client()
        .get_anywhere(&url)
        .await
        .expect_problem(404, "not_found");
}

#[tokio::test]
async fn tickets_are_given_for_downloads_of_this_api_alone() {
    let app = TestApp::start().await;
    let teacher = app.teacher(TEACHER, HERE).await;
    for wrong in [
        "/api/v1/me",
        "https://example.ru/a.pdf",
        "//example.ru/a.pdf",
        "",
        "/etc/passwd.pdf",
        "/api/v1/x.pdf#y",
    ] {
        let refused = teacher
            .post("/tickets")
            .json(json!({ "path": wrong }))
            .await;
        refused.expect_mistake("path", "not_a_download");
    }
    app.client()
        .post("/tickets")
        .json(json!({ "path": "/api/v1/x.pdf" }))
        .await
        .expect_problem(401, "session_required");
}

#[tokio::test]
async fn an_export_opens_by_a_ticket_with_its_filters() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    file(&cast.teacher).await;
    let url = ticket(
        &cast.coordinator,
        "/api/v1/applications/export.csv?stage=submitted&q=полянская",
    )
    .await;
    let answer = app.client().get_anywhere(&url).await;
    answer.expect(200);
    assert!(answer.text().contains(TEACHER.surname), "{}", answer.text());
}
