//! «Аттестовать» and «Не аттестовать».

use super::panel::{Panel, tamper};
use crate::{job::*, support::people::*};
use futures_util::future::join;
use serde_json::json;

#[tokio::test]
async fn a_negative_verdict_carries_its_reason_to_the_teacher() {
    let Panel {
        app, cast, case, ..
    } = Panel::signed().await;
    for (reason, code) in [
        (" \n".to_owned(), "required"),
        ("ы".repeat(2001), "too_long"),
    ] {
        let body = json!({ "reason": reason });
        act(&cast.coordinator, &case, "decline-to-attest", body)
            .await
            .expect_mistake("reason", code);
    }
    let body = json!({ "reason": "Нет результатов освоения программ" });
    let case = act(&cast.coordinator, &case, "decline-to-attest", body)
        .await
        .expect(200);
    assert_eq!(
        (&case["stage"], &case["conclusion"]["verdict"]["complies"]),
        (&json!("not_compliant"), &json!(false))
    );
    let (kind, letter) = app.latest_letter(&TEACHER.email()).await;
    assert_eq!(
        (kind.as_str(), &letter["reason"]),
        ("verdict", &json!("Нет результатов освоения программ"))
    );
    assert_eq!(
        show(&cast.teacher, &case).await["conclusion"]["verdict"]["reason"],
        "Нет результатов освоения программ"
    );
}

#[tokio::test]
async fn nobody_is_attested_before_the_signature() {
    let panel = Panel::concluded().await;
    let Panel { cast, case, .. } = &panel;
    for verb in ["attest", "decline-to-attest"] {
        let body = json!({ "reason": "Рано" });
        let body = if verb == "attest" { json!(null) } else { body };
        act(&cast.coordinator, case, verb, body)
            .await
            .expect_problem(409, "wrong_stage");
    }
}

#[tokio::test]
async fn the_coordinator_of_another_municipality_does_not_see_it() {
    let Panel {
        app, cast, case, ..
    } = Panel::signed().await;
    let elsewhere = app
        .coordinator(&cast.operator, OTHER_COORDINATOR, ELSEWHERE)
        .await;
    act(&elsewhere, &case, "attest", json!(null))
        .await
        .expect_problem(404, "not_found");
    act(&cast.teacher, &case, "attest", json!(null))
        .await
        .expect_problem(403, "forbidden");
}

#[tokio::test]
async fn while_a_withdrawal_waits_there_is_no_verdict() {
    let Panel {
        app, cast, case, ..
    } = Panel::signed().await;
    tamper(
        &app,
        "UPDATE applications SET withdrawal_id = id, withdrawal_by = 'teacher', withdrawal_state = 'sent'",
    )
    .await;
    let problem = act(&cast.coordinator, &case, "attest", json!(null))
        .await
        .expect_problem(409, "not_now");
    assert_eq!(
        problem["detail"],
        "По заявлению подан отзыв: сначала зарегистрируйте или верните его"
    );
    let seen = show(&cast.coordinator, &case).await;
    assert!(!words(&seen["allowed_actions"]).contains(&"attest"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_two_verdicts_at_once_one_holds() {
    let Panel {
        app, cast, case, ..
    } = Panel::signed().await;
    let body = json!({ "reason": "Нет итогов" });
    let (first, second) = join(
        act(&cast.coordinator, &case, "attest", json!(null)),
        act(&cast.operator, &case, "decline-to-attest", body),
    )
    .await;
    let mut statuses = [first.status, second.status];
    statuses.sort_unstable();
    assert!(
        statuses[0] == 200 && matches!(statuses[1], 409 | 412),
        "{statuses:?}"
    );
    let verdicts = app.letters_to(&TEACHER.email()).await;
    assert_eq!(verdicts.iter().filter(|kind| *kind == "verdict").count(), 1);
    let stage = show(&cast.operator, &case).await["stage"].clone();
    assert_eq!(stage == "compliant", first.status == 200, "{stage}");
}
