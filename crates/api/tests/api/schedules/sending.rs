//! «Отправить на утверждение»

use super::stage::Stage;
use crate::{job::*, support::people::*};
use serde_json::json;

#[tokio::test]
async fn a_schedule_with_gaps_is_sent_only_with_a_note() {
    let mut stage = Stage::ready().await;
    stage.add(["Абрамов", "Ян", "Ильич"], 1).await;
    stage.add(["Белов", "Ян", "Ильич"], 0).await;
    let gaps = [
        "Абрамов Ян Ильич: назначен 1 из 2 специалистов",
        "Белов Ян Ильич: специалисты не назначены",
    ];
    assert_eq!(words(&stage.seen().await["gaps"]), gaps);
    for note in [json!({}), json!({ "note": null }), json!({ "note": " \n" })] {
        let refused = stage.act(&stage.cast.coordinator, "send", note).await;
        refused.expect_mistake("note", "note_required");
    }
    assert_eq!(stage.letters(OPERATOR).await, Vec::<String>::new());
    let note = json!({ "note": "Специалистов по музыке у нас нет" });
    let sent = stage
        .act(&stage.cast.coordinator, "send", note)
        .await
        .expect(200);
    assert_eq!(
        (&sent["state"], &sent["note"]),
        (&json!("sent"), &json!("Специалистов по музыке у нас нет"))
    );
    assert_eq!(sent["sent_at"].as_str().unwrap()[..10], *"2026-11-24");
    assert_eq!(stage.letters(OPERATOR).await, ["schedule_sent"]);
    let (_, letter) = stage.app.latest_letter(&OPERATOR.email()).await;
    let told = [
        &letter["municipality"],
        &letter["period"],
        &letter["coordinator"],
        &letter["note"],
    ];
    let wanted = [
        "Молчановский район",
        "январь-февраль 2027",
        &COORDINATOR.full_name(),
        "Специалистов по музыке у нас нет",
    ];
    assert_eq!(
        (
            told.map(|value| value.as_str().unwrap()),
            &letter["teachers"]
        ),
        (wanted, &json!(3))
    );
}

#[tokio::test]
async fn a_complete_schedule_needs_no_note_and_is_in_each_cases_history() {
    let stage = Stage::ready().await;
    stage.send().await;
    let case = stage.first().await;
    assert_eq!(
        history(&case).last(),
        Some(&"График отправлен на утверждение")
    );
    assert_eq!(
        (&case["schedule_state"], &case["history"][0]["actor"]),
        (&json!("sent"), &json!(COORDINATOR.full_name()))
    );
}

#[tokio::test]
async fn an_empty_schedule_is_not_sent() {
    let stage = Stage::empty().await;
    let refused = stage
        .act(&stage.cast.coordinator, "send", json!({ "note": "пусто" }))
        .await;
    refused.expect_problem(409, "wrong_stage");
}

#[tokio::test]
async fn a_schedule_that_changed_meanwhile_is_not_sent() {
    let mut stage = Stage::ready().await;
    let seen = version(&stage.seen().await);
    stage.add(["Белов", "Ян", "Ильич"], 2).await;
    let address = format!("{}/send", stage.address);
    let coordinator = &stage.cast.coordinator;
    coordinator
        .post(&address)
        .json(json!({}))
        .await
        .expect_problem(428, "version_required");
    coordinator
        .post(&address)
        .if_match(seen)
        .json(json!({}))
        .await
        .expect_problem(412, "stale_version");
}

#[tokio::test]
async fn each_move_is_refused_to_everybody_else_and_at_every_other_state() {
    let stage = Stage::ready().await;
    let remarks = || json!({ "remarks": "проверьте" });
    let expert = stage.app.sign_in(EXPERT.username, PASSWORD).await;
    let elsewhere = stage
        .app
        .coordinator(&stage.cast.operator, OTHER_COORDINATOR, ELSEWHERE)
        .await;
    for who in [&stage.cast.teacher, &expert, &elsewhere] {
        who.get(&stage.address)
            .await
            .expect_problem(404, "not_found");
        for verb in ["send", "approve", "return", "reopen"] {
            stage
                .act(who, verb, remarks())
                .await
                .expect_problem(404, "not_found");
        }
    }
    stage
        .act(&stage.cast.operator, "send", json!({}))
        .await
        .expect_problem(403, "forbidden");
    for verb in ["approve", "return", "reopen"] {
        stage
            .act(&stage.cast.coordinator, verb, remarks())
            .await
            .expect_problem(403, "forbidden");
        stage
            .act(&stage.cast.operator, verb, remarks())
            .await
            .expect_problem(409, "wrong_stage");
    }
    let sent = stage.send().await;
    assert_eq!(sent["allowed_actions"], json!([]));
    assert_eq!(
        stage.seen().await["allowed_actions"],
        json!(["approve", "return"])
    );
    stage
        .act(&stage.cast.coordinator, "send", json!({}))
        .await
        .expect_problem(409, "wrong_stage");
    stage
        .act(&stage.cast.operator, "reopen", remarks())
        .await
        .expect_problem(409, "wrong_stage");
}
