//! The teacher corrects and hands in again.

use crate::{
    job::*,
    support::{TestApp, files, people::*},
};
use chrono::Duration;
use serde_json::{Value, json};

#[tokio::test]
async fn the_corrected_case_keeps_number_filing_day_and_end_of_review() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let filed = file(&cast.teacher).await;
    let returned = give_back(&cast.coordinator, &filed).await;
    app.advance(Duration::days(3));
    let teacher = app.sign_in(TEACHER.username, PASSWORD).await;
    let change = json!({ "claimed_category": "highest", "held_category": "first", "held_indefinitely": true });
    let draft = answer(&teacher, &show(&teacher, &returned).await, change).await;
    assert_eq!(draft["stage"], "returned");
    assert_eq!(draft["mistakes"], json!([]));
    let corrected = generate(&teacher, &draft).await;
    assert_eq!(corrected["stage"], "corrected");
    assert_eq!(corrected["printed_form"]["version"], 2);
    assert_eq!(column(&corrected["documents"], "kind"), ["printed_form"]);
    let corrected = attach(
        &teacher,
        &corrected,
        "signed_scan",
        "скан.pdf",
        files::pdf(),
    )
    .await;
    let code = json!({ "check_code": code(&corrected) });
    let again = act(&teacher, &corrected, "submit", code).await.expect(200);
    assert_eq!(again["stage"], "submitted");
    for field in ["case_number", "filed_on", "review_until"] {
        assert_eq!(again[field], filed[field], "{field}");
    }
    assert_eq!(again["data"]["claimed_category"], "highest");
    assert_eq!(again["code_check"], "fits");
    assert_eq!(
        again["history"][0]["title"],
        "Исправленное заявление подано"
    );
    let (kind, letter) = app.latest_letter(&TEACHER.email()).await;
    assert_eq!(
        (kind.as_str(), &letter["filed_on"]),
        ("resubmitted", &filed["filed_on"])
    );
    let coordinator = app.sign_in(COORDINATOR.username, PASSWORD).await;
    let registered = register(&coordinator, &again).await;
    assert_eq!(registered["registration_number"], "14-2026/0001");
    assert_eq!(registered["returned"], returned["returned"]);
}

#[tokio::test]
async fn edit_again_leads_back_to_the_returned_case() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let returned = give_back(&cast.coordinator, &file(&cast.teacher).await).await;
    let corrected = generate(&cast.teacher, &show(&cast.teacher, &returned).await).await;
    let seen = show(&cast.coordinator, &corrected).await;
    assert!(
        seen["code_check"].is_null(),
        "the new form is no wrong scan"
    );
    let back = act(&cast.teacher, &corrected, "edit", Value::Null)
        .await
        .expect(200);
    assert_eq!(back["stage"], "returned");
    assert!(back["printed_form"].is_null());
    cast.teacher
        .delete(&path(&back, ""))
        .if_match(version(&back))
        .await
        .expect_problem(409, "wrong_stage");
    let again = hand_in(&cast.teacher, &back).await;
    assert_eq!(again["stage"], "submitted");
    assert_eq!(again["printed_form"]["version"], 3);
}

#[tokio::test]
async fn the_old_scan_does_not_do_for_the_new_form() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let filed = file(&cast.teacher).await;
    let returned = give_back(&cast.coordinator, &filed).await;
    let corrected = generate(&cast.teacher, &show(&cast.teacher, &returned).await).await;
    let old = json!({ "check_code": code(&show(&cast.teacher, &filed).await) });
    act(&cast.teacher, &corrected, "submit", old)
        .await
        .expect_mistake("signed_scan", "document_missing");
}

#[tokio::test]
async fn gaps_of_a_returned_case_are_told_as_those_of_a_draft() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let returned = give_back(&cast.coordinator, &file(&cast.teacher).await).await;
    let change = json!({ "clear": ["subjects"] });
    let gaps = answer(&cast.teacher, &show(&cast.teacher, &returned).await, change).await;
    assert_eq!(column(&gaps["mistakes"], "field"), ["subjects"]);
    act(&cast.teacher, &gaps, "generate", Value::Null)
        .await
        .expect_mistake("subjects", "required");
}

#[tokio::test]
async fn the_name_follows_the_profile_while_it_is_corrected() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let returned = give_back(&cast.coordinator, &file(&cast.teacher).await).await;
    let me = cast.teacher.get("/me").await.expect(200);
    cast.teacher
        .patch("/me")
        .if_match(version(&me))
        .json(json!({ "surname": "Полянская" }))
        .await
        .expect(200);
    let seen = show(&cast.teacher, &returned).await;
    assert_eq!(seen["data"]["surname"], "Полянская");
    let again = hand_in(&cast.teacher, &seen).await;
    assert_eq!(again["full_name"], "Полянская Алёна Кузьминична");
}

#[tokio::test]
async fn officials_change_nothing_while_it_is_corrected() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let returned = give_back(&cast.coordinator, &file(&cast.teacher).await).await;
    for who in [&cast.coordinator, &cast.operator] {
        try_answer(who, &returned, json!({ "form": "remote" }))
            .await
            .expect_problem(403, "forbidden");
        act(who, &returned, "generate", Value::Null)
            .await
            .expect_problem(403, "forbidden");
    }
    let stranger = app.teacher(SECOND_TEACHER, HERE).await;
    act(&stranger, &returned, "generate", Value::Null)
        .await
        .expect_problem(404, "not_found");
}
