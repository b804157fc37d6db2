//! «Утвердить»: a frozen, numbered version with its hash.

use super::stage::Stage;
use crate::{job::*, support::people::*};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

fn hash(bytes: &[u8]) -> String {
    hex::encode(Sha256::digest(bytes))
}

#[tokio::test]
async fn an_approved_version_is_the_file_of_its_hash_and_stays_when_the_next_one_is_made() {
    let mut stage = Stage::ready().await;
    stage.send().await;
    let approved = stage.approve().await;
    assert_eq!(
        (&approved["state"], &approved["has_changes"]),
        (&json!("approved"), &json!(false))
    );
    let first = &approved["versions"][0];
    assert_eq!(
        (&first["number"], &first["approved_by"]),
        (&json!(1), &json!(OPERATOR.full_name()))
    );
    let file = stage.download("document.pdf?version=1").await.bytes;
    assert_eq!(first["sha256"], hash(&file));

    stage.reopen("Добавьте ещё одного педагога").await;
    stage.add(["Белов", "Ян", "Ильич"], 2).await;
    stage.send().await;
    let approved = stage.approve().await;
    let numbers: Vec<&Value> = approved["versions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| &one["number"])
        .collect();
    assert_eq!(numbers, [2, 1]);
    assert_eq!(
        stage.download("document.pdf?version=1").await.bytes,
        file,
        "the first version is as it was"
    );
    let second = stage.download("document.pdf?version=2").await.bytes;
    assert_eq!(approved["versions"][0]["sha256"], hash(&second));
    let (old, new) = (Pdf::new(&file).text(), Pdf::new(&second).text());
    assert!(!old.contains("Белов") && new.contains("Белов"));
    assert!(
        old.contains("версия 1") && new.contains("версия 2"),
        "{new}"
    );
    stage
        .cast
        .operator
        .get(&format!("{}/document.pdf?version=3", stage.address))
        .await
        .expect_problem(404, "not_found");
}

#[tokio::test]
async fn teachers_and_experts_get_the_dates_once_each() {
    let mut stage = Stage::ready().await;
    stage.add(["Белов", "Ян", "Ильич"], 2).await;
    stage.send().await;
    let teacher_before = stage.app.letters_to(&TEACHER.email()).await.len();
    stage.approve().await;
    // Both cases are one teacher's: a letter for each.
    let letters = stage.app.letters_to(&TEACHER.email()).await;
    assert_eq!(
        letters[teacher_before..],
        ["schedule_approved_teacher", "schedule_approved_teacher"]
    );
    let (_, letter) = stage.app.latest_letter(&TEACHER.email()).await;
    assert_eq!(
        (&letter["starts_on"], &letter["period"]),
        (&json!("2027-01-11"), &json!("январь-февраль 2027"))
    );
    let experts = [EXPERT, SECOND_EXPERT].map(|who| {
        format!(
            "{}, учитель математики, МБОУ «Заречная СОШ»",
            who.full_name()
        )
    });
    assert_eq!(words(&letter["experts"]), experts);
    for who in [EXPERT, SECOND_EXPERT] {
        assert_eq!(stage.letters(who).await, ["schedule_approved_expert"]);
        let (_, letter) = stage.app.latest_letter(&who.email()).await;
        let cases = &letter["schedules"][0]["cases"];
        assert_eq!(
            column(cases, "teacher"),
            ["Белов Ян Ильич", "Ёлкин Олег Ильич"]
        );
        assert_eq!(column(cases, "starts_on"), ["2027-01-11", "2027-01-11"]);
    }
    let case = stage.first().await;
    let recipients = column(&case["letters"], "recipient");
    assert!(
        recipients.contains(&EXPERT.email().as_str()),
        "{recipients:?}"
    );
}

#[tokio::test]
async fn a_change_of_an_approved_schedule_is_marked_until_the_next_version() {
    let stage = Stage::ready().await;
    stage.send().await;
    stage.approve().await;
    let case = stage.first().await;
    let coordinators = plan_of(&stage.period, &[]);
    try_plan(&stage.cast.coordinator, &case, coordinators)
        .await
        .expect_problem(409, "schedule_locked");
    plan(
        &stage.cast.operator,
        &case,
        &stage.period,
        &[&stage.experts[0]],
    )
    .await;
    let changed = stage.seen().await;
    assert_eq!(
        (&changed["state"], &changed["has_changes"]),
        (&json!("approved"), &json!(true))
    );
    assert_eq!(stage.seen().await["allowed_actions"], json!(["reopen"]));
    let text = Pdf::new(&stage.download("document.pdf").await.bytes).text();
    assert!(
        text.contains("Не утвержден"),
        "what stands now was never approved: {text}"
    );
    stage.reopen("Назначен один специалист").await;
    let note = json!({ "note": "Второго специалиста нет" });
    stage
        .act(&stage.cast.coordinator, "send", note)
        .await
        .expect(200);
    assert_eq!(stage.approve().await["has_changes"], false);
}

#[tokio::test]
async fn two_operators_approve_one_version() {
    let stage = Stage::ready().await;
    let sent = version(&stage.send().await);
    let address = format!("{}/approve", stage.address);
    let press = || {
        stage
            .cast
            .operator
            .post(&address)
            .if_match(sent)
            .into_future()
    };
    let (one, other) = tokio::join!(press(), press());
    let mut statuses = [one.status, other.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 412]);
    assert_eq!(stage.seen().await["versions"].as_array().unwrap().len(), 1);
}
