//! Bad input and stale versions.

use crate::{job::*, support::TestApp};
use serde_json::json;

#[tokio::test]
async fn a_reason_is_required_and_has_an_end() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let filed = file(&cast.teacher).await;
    for reason in ["", " \n\t "] {
        let answer = try_form_withdrawal(&cast.teacher, &filed, reason).await;
        let words = answer.expect_mistake("reason", "required");
        assert_eq!(words, "Напишите причину отзыва заявления");
    }
    let long = "а".repeat(1001);
    try_form_withdrawal(&cast.teacher, &filed, &long)
        .await
        .expect_mistake("reason", "too_long");
    try_form_withdrawal(&cast.teacher, &filed, "бел\u{0}ый")
        .await
        .expect_mistake("reason", "control_character");
    let body = json!({ "reason": "Увольнение", "by": "coordinator" });
    act(&cast.teacher, &filed, "withdrawal", body)
        .await
        .expect_problem(422, "invalid");
    let fits = try_form_withdrawal(&cast.teacher, &filed, &"а".repeat(1000)).await;
    fits.expect(200);
}

#[tokio::test]
async fn an_objection_needs_its_words() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let case = register(&cast.coordinator, &file(&cast.teacher).await).await;
    let sent = leave(&cast.coordinator, &case, "Увольнение").await;
    for (text, code) in [("", "required"), (&*"а".repeat(2001), "too_long")] {
        act(
            &cast.teacher,
            &sent,
            "withdrawal/object",
            json!({ "text": text }),
        )
        .await
        .expect_mistake("text", code);
    }
}

#[tokio::test]
async fn the_version_that_was_seen_is_asked_for_and_must_be_the_last() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let filed = file(&cast.teacher).await;
    let address = path(&filed, "/withdrawal");
    let body = json!({ "reason": "Увольнение" });
    cast.teacher
        .post(&address)
        .json(body.clone())
        .await
        .expect_problem(428, "version_required");
    cast.teacher
        .delete(&address)
        .await
        .expect_problem(428, "version_required");
    let sent = leave(&cast.teacher, &filed, "Увольнение").await;
    for verb in ["/withdrawal", "/withdrawal/send"] {
        cast.teacher
            .post(&path(&filed, verb))
            .if_match(version(&filed))
            .json(body.clone())
            .await
            .expect_problem(412, "stale_version");
    }
    for verb in ["/withdrawal/register", "/withdrawal/return"] {
        cast.coordinator
            .post(&path(&filed, verb))
            .if_match(version(&filed))
            .json(json!({ "reason_code": "no_signature" }))
            .await
            .expect_problem(412, "stale_version");
    }
    assert_eq!(show(&cast.operator, &sent).await["stage"], "submitted");
}
