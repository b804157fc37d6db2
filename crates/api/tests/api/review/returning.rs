//! «Вернуть на доработку».

use crate::{
    job::*,
    support::{TestApp, people::*},
};
use chrono::Duration;
use serde_json::json;

#[tokio::test]
async fn the_teacher_gets_reason_text_and_day() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let filed = file(&cast.teacher).await;
    let case = give_back(&cast.coordinator, &filed).await;
    assert_eq!(case["stage"], "returned");
    let returned = &case["returned"];
    assert_eq!(returned["reason"], "unreadable_scan");
    assert_eq!(returned["reason_title"], "скан не читается или неполный");
    assert_eq!(returned["comment"], "Отсканируйте все страницы");
    assert_eq!(returned["by"], COORDINATOR.full_name());
    // Tuesday; Saturday and Sunday lie between.
    assert_eq!(returned["until"], "2026-12-01");
    let (kind, letter) = app.latest_letter(&TEACHER.email()).await;
    assert_eq!(kind, "returned");
    assert_eq!(letter["until"], returned["until"]);
    assert_eq!(letter["reason"], returned["reason_title"]);
    assert_eq!(letter["comment"], returned["comment"]);
    assert_eq!(letter["case_number"], filed["case_number"]);
    let seen = show(&cast.teacher, &case).await;
    assert_eq!(seen["history"][0]["title"], "Возвращено на доработку");
    assert_eq!(
        seen["history"][0]["note"],
        "до 01.12.2026: скан не читается или неполный. Отсканируйте все страницы"
    );
    assert_eq!(seen["letters"][0]["recipient"], TEACHER.email());
}

#[tokio::test]
async fn holidays_do_not_count_as_working_days() {
    let app = TestApp::start().await;
    // Wednesday, 30 December: Thursday is one, the next four are after the holidays.
    app.advance(Duration::days(36));
    let cast = app.cast().await;
    let case = give_back(&cast.coordinator, &file(&cast.teacher).await).await;
    assert_eq!(case["returned"]["until"], "2027-01-14");
}

#[tokio::test]
async fn number_and_filing_day_stay_and_nothing_else_is_offered_to_officials() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let filed = file(&cast.teacher).await;
    let case = give_back(&cast.coordinator, &filed).await;
    for field in ["case_number", "filed_on", "review_until", "route"] {
        assert_eq!(case[field], filed[field], "{field}");
    }
    assert_eq!(words(&case["allowed_actions"]), ["ask"]);
    for verb in ["register", "verify"] {
        let expected = if verb == "verify" { 403 } else { 409 };
        let answer = act(&cast.coordinator, &case, verb, json!(null)).await;
        assert_eq!(answer.status, expected, "{verb}");
    }
    let body = json!({ "reason_code": "no_signature" });
    act(&cast.coordinator, &case, "reject", body)
        .await
        .expect_problem(409, "not_now");
    let seen = show(&cast.teacher, &case).await;
    let theirs = words(&seen["allowed_actions"]);
    assert!(theirs.contains(&"save_draft") && theirs.contains(&"generate"));
    assert!(!theirs.contains(&"delete_draft"));
}

#[tokio::test]
async fn another_reason_needs_its_words_and_a_second_application_is_not_mended() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let filed = file(&cast.teacher).await;
    for comment in [json!(null), json!(" \n ")] {
        let body = json!({ "reason_code": "other", "comment": comment });
        try_return(&cast.coordinator, &filed, body)
            .await
            .expect_mistake("comment", "required");
    }
    let long = json!({ "reason_code": "other", "comment": "ы".repeat(2001) });
    try_return(&cast.coordinator, &filed, long)
        .await
        .expect_mistake("comment", "too_long");
    let duplicate = json!({ "reason_code": "duplicate", "comment": "Уже есть" });
    try_return(&cast.coordinator, &filed, duplicate)
        .await
        .expect_mistake("reason_code", "cannot_be_mended");
    assert_eq!(
        app.letters_to(&TEACHER.email()).await.last().unwrap(),
        "filed"
    );
}

#[tokio::test]
async fn on_the_operators_route_both_may_return() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let draft = fill_simplified(&cast.teacher).await;
    let filed = hand_in(&cast.teacher, &draft).await;
    let returned = give_back(&cast.coordinator, &filed).await;
    let again = hand_in_again(&cast.teacher, &returned).await;
    assert_eq!(give_back(&cast.operator, &again).await["stage"], "returned");
}
