//! The teacher refuses with remarks; the expert records «от подписи отказался».

use super::panel::Panel;
use crate::{job::*, support::people::*};
use chrono::Duration;
use serde_json::json;

#[tokio::test]
async fn the_remarks_go_to_the_expert_and_the_coordinator() {
    let panel = Panel::concluded().await;
    let case = refuse(
        &panel.cast.teacher,
        &panel.case,
        " Не учтена\n\n\nолимпиада ",
    )
    .await;
    assert_eq!(
        (&case["stage"], &case["conclusion"]["refusal"]["remarks"]),
        (&json!("concluded"), &json!("Не учтена\n\nолимпиада"))
    );
    for who in [EXPERT, COORDINATOR] {
        let (kind, letter) = panel.app.latest_letter(&who.email()).await;
        assert_eq!(
            (kind.as_str(), &letter["answer"], &letter["remarks"]),
            (
                "conclusion_answered",
                &json!("refused"),
                &json!("Не учтена\n\nолимпиада")
            )
        );
    }
    assert_eq!(case["history"][0]["note"], "Не учтена\n\nолимпиада");
}

#[tokio::test]
async fn a_refusal_needs_words_and_happens_once() {
    let panel = Panel::concluded().await;
    let Panel { cast, case, .. } = &panel;
    for (remarks, code) in [
        (" \n ".to_owned(), "required"),
        ("ы".repeat(2001), "too_long"),
    ] {
        act(
            &cast.teacher,
            case,
            "conclusion/refuse",
            json!({ "remarks": remarks }),
        )
        .await
        .expect_mistake("remarks", code);
    }
    let case = refuse(&cast.teacher, case, "Не согласна").await;
    act(
        &cast.teacher,
        &case,
        "conclusion/refuse",
        json!({ "remarks": "Ещё раз" }),
    )
    .await
    .expect_problem(409, "not_now");
    // Having thought again, the teacher signs.
    assert_eq!(sign(&cast.teacher, &case).await["stage"], "signed");
}

#[tokio::test]
async fn after_a_refusal_it_is_recorded_at_once() {
    let Panel {
        app,
        cast,
        expert,
        case,
    } = Panel::concluded().await;
    try_paper(&expert, &case, "refusal")
        .await
        .expect_problem(409, "not_now");
    let case = refuse(&cast.teacher, &case, "Не согласна").await;
    let case = try_paper(&expert, &case, "refusal").await.expect(200);
    assert_eq!(
        (&case["stage"], &case["conclusion"]["state"]),
        (&json!("signed"), &json!("refused"))
    );
    let conclusion = &case["conclusion"];
    assert_eq!(
        (&conclusion["signature"], &conclusion["title"]),
        (&json!("refused"), &json!("От подписи отказался"))
    );
    assert_eq!(conclusion["signed_document"]["kind"], "refusal_record");
    let (kind, letter) = app.latest_letter(&TEACHER.email()).await;
    assert_eq!(
        (kind.as_str(), &letter["refused"]),
        ("conclusion_on_paper", &json!(true))
    );
    let (kind, letter) = app.latest_letter(&COORDINATOR.email()).await;
    assert_eq!(
        (kind.as_str(), &letter["answer"]),
        ("conclusion_answered", &json!("refusal_recorded"))
    );
    act(&cast.coordinator, &case, "attest", json!(null))
        .await
        .expect(200);
}

#[tokio::test]
async fn without_one_seven_days_have_to_pass() {
    let Panel { app, case, .. } = Panel::concluded().await;
    // Attached on 24 November at noon in Tomsk; the seventh day begins there at midnight.
    app.advance(Duration::days(6));
    let expert = app.sign_in(EXPERT.username, PASSWORD).await;
    let early = try_paper(&expert, &case, "refusal").await;
    let problem = early.expect_problem(409, "not_now");
    assert!(
        problem["detail"].as_str().unwrap().contains("семь дней"),
        "{problem}"
    );
    app.advance(Duration::hours(11));
    let expert = app.sign_in(EXPERT.username, PASSWORD).await;
    try_paper(&expert, &case, "refusal")
        .await
        .expect_problem(409, "not_now");
    app.advance(Duration::hours(1));
    let expert = app.sign_in(EXPERT.username, PASSWORD).await;
    let case = try_paper(&expert, &case, "refusal").await.expect(200);
    assert_eq!(case["conclusion"]["state"], "refused");
}
