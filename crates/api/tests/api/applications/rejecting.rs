//! Rejection.

use crate::{
    job::*,
    support::{TestApp, people::*},
};
use serde_json::json;

#[tokio::test]
async fn the_letter_to_the_teacher_carries_reason_and_text() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let filed = file(&cast.teacher).await;
    let case = reject(
        &cast.coordinator,
        &filed,
        "unreadable_scan",
        Some("  Не видно подписи\n\n\nна обороте "),
    )
    .await;
    let rejection = json!({
        "reason": "unreadable_scan", "reason_title": "скан не читается или неполный",
        "comment": "Не видно подписи\n\nна обороте",
    });
    assert_eq!(
        (&case["stage"], &case["rejection"]),
        (&json!("rejected"), &rejection)
    );
    let (kind, letter) = app.latest_letter(&TEACHER.email()).await;
    assert_eq!(
        (kind.as_str(), &letter["reason"]),
        ("rejected", &rejection["reason_title"])
    );
    assert_eq!(
        (&letter["comment"], &letter["case_number"]),
        (&rejection["comment"], &case["case_number"])
    );
    let seen = show(&cast.teacher, &case).await;
    assert_eq!(
        seen["history"][0]["note"],
        "скан не читается или неполный. Не видно подписи\n\nна обороте"
    );
    assert_eq!(words(&seen["allowed_actions"]), ["ask", "file_again"]);
}

#[tokio::test]
async fn another_reason_needs_its_words() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let filed = file(&cast.teacher).await;
    for comment in [json!(null), json!(""), json!(" \n ")] {
        let body = json!({ "reason_code": "other", "comment": comment });
        act(&cast.coordinator, &filed, "reject", body)
            .await
            .expect_mistake("comment", "required");
    }
    assert_eq!(
        app.letters_to(&TEACHER.email()).await.last().unwrap(),
        "filed"
    );
    let case = reject(&cast.coordinator, &filed, "other", Some("Подано по ошибке")).await;
    assert_eq!(case["rejection"]["reason_title"], "иное");
}

#[tokio::test]
async fn a_rejected_case_takes_no_number_and_is_final() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let case = reject(
        &cast.coordinator,
        &file(&cast.teacher).await,
        "duplicate",
        None,
    )
    .await;
    assert!(case["registration_number"].is_null() && case["registered_at"].is_null());
    act(&cast.operator, &case, "register", json!(null))
        .await
        .expect_problem(409, "wrong_stage");
    let next = register(&cast.coordinator, &file(&cast.teacher).await).await;
    assert_eq!(next["registration_number"], "14-2026/0001");
}
