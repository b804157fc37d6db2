//! The signed scan and the code on it.

use crate::{
    job::*,
    support::{TestApp, files},
};
use reqwest::multipart::{Form, Part};
use serde_json::json;

fn file_named(name: &'static str, bytes: Vec<u8>) -> Part {
    Part::bytes(bytes).file_name(name)
}

#[tokio::test]
async fn a_scan_of_the_paper_printed_before_is_found_by_its_code() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let first = form_withdrawal(&cast.teacher, &file(&cast.teacher).await, "Увольнение").await;
    let old = withdrawal_code(&first);
    let second = form_withdrawal(&cast.teacher, &first, "Переезд в другой район").await;
    assert_eq!(
        (
            &second["withdrawal"]["form_version"],
            &second["withdrawal"]["id"]
        ),
        (&json!(2), &first["withdrawal"]["id"])
    );
    assert_ne!(old, withdrawal_code(&second));
    try_send_withdrawal(&cast.teacher, &second, signed_withdrawal(&old))
        .await
        .expect_mistake("check_code", "code_differs");
    let sent = send_withdrawal(&cast.teacher, &second).await;
    assert_eq!(sent["withdrawal"]["reason"], "Переезд в другой район");
    let stale = first["withdrawal"]["form_document_id"].as_str().unwrap();
    cast.teacher
        .get(&path(&sent, &format!("/documents/{stale}/content")))
        .await
        .expect_problem(404, "not_found");
}

#[tokio::test]
async fn the_code_is_known_however_it_is_typed() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let case = form_withdrawal(&cast.teacher, &file(&cast.teacher).await, "Увольнение").await;
    let typed = withdrawal_code(&case).to_lowercase().replace('-', " ");
    let sent = try_send_withdrawal(&cast.teacher, &case, signed_withdrawal(&typed)).await;
    assert_eq!(sent.expect(200)["withdrawal"]["state"], "sent");
}

#[tokio::test]
async fn all_mistakes_of_the_form_are_told_at_once() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let case = form_withdrawal(&cast.teacher, &file(&cast.teacher).await, "Увольнение").await;
    let empty = Form::new().text("check_code", " ");
    let nothing = try_send_withdrawal(&cast.teacher, &case, empty).await;
    nothing.expect_mistake("check_code", "required");
    nothing.mistake("file", "required");
    let wrong = Form::new()
        .text("check_code", "AAAA-AAAA")
        .part("file", file_named("отзыв.docx", files::docx()));
    let wrong = try_send_withdrawal(&cast.teacher, &case, wrong).await;
    wrong.expect_mistake("check_code", "code_differs");
    assert!(wrong.json()["errors"].to_string().contains("\"file\""));
    let unknown = Form::new().text("kind", "withdrawal_scan");
    try_send_withdrawal(&cast.teacher, &case, unknown)
        .await
        .expect_mistake("kind", "unknown_field");
    let still = show(&cast.teacher, &case).await;
    assert_eq!(still["version"], case["version"]);
}

#[tokio::test]
async fn what_is_no_form_is_refused_after_the_rest_was_checked() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let filed = file(&cast.teacher).await;
    let refused = act(&cast.teacher, &filed, "withdrawal/send", json!({})).await;
    refused.expect_problem(409, "not_now");
    let case = form_withdrawal(&cast.teacher, &filed, "Увольнение").await;
    act(&cast.teacher, &case, "withdrawal/send", json!({}))
        .await
        .expect_problem(415, "wrong_content_type");
}

#[tokio::test]
async fn form_and_scan_come_and_go_with_the_withdrawal_alone() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let filed = file(&cast.teacher).await;
    for kind in ["withdrawal_form", "withdrawal_scan"] {
        let draft = begin(&cast.teacher).await;
        try_attach(&cast.teacher, &draft, kind, "отзыв.pdf", files::pdf())
            .await
            .expect_mistake("kind", "unknown");
    }
    let case = leave(&cast.teacher, &filed, "Увольнение").await;
    let scan = case["withdrawal"]["scan"]["id"].as_str().unwrap();
    let address = path(&case, &format!("/documents/{scan}"));
    cast.teacher
        .delete(&address)
        .if_match(version(&case))
        .await
        .expect_problem(409, "wrong_stage");
    let content = cast.coordinator.get(&format!("{address}/content")).await;
    assert_eq!(content.bytes, files::pdf());
}
