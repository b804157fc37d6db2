//! «Передать в Центр».

use super::stage::Stage;
use crate::{job::*, support::people::*};
use domain::applications::Stage as CaseStage;
use serde_json::json;
use uuid::Uuid;

#[tokio::test]
async fn a_package_is_frozen_told_and_in_the_journal() {
    let (stage, case) = Stage::with_one().await;
    let package = stage.hand_over(&[case]).await;
    assert_eq!(package["number"], "14-2026/П-1");
    assert_eq!(package["items"][0]["full_name"], "Ёлкин Олег Ильич");
    assert_eq!(package["items"][0]["state"], "handed_over");
    assert_eq!(package["items"][0]["allowed_actions"], json!([]));
    assert_eq!(stage.next().await["ready"], json!([]));

    let journal = stage.cast.coordinator.get("/packages").await.expect(200);
    assert_eq!(journal["total"], 1);
    let row = &journal["items"][0];
    assert_eq!(
        (&row["number"], &row["cases"]),
        (&package["number"], &json!(1))
    );
    assert_eq!((&row["accepted"], &row["returned"]), (&json!(0), &json!(0)));

    let told = stage.case(case).await;
    assert_eq!(history(&told).last(), Some(&"Передано в Центр"));
    assert_eq!(told["history"][0]["note"], "пакет № 14-2026/П-1");
    assert_eq!(stage.letters(OPERATOR).await, ["package_handed_over"]);
    let (_, letter) = stage.app.latest_letter(&OPERATOR.email()).await;
    assert_eq!(letter["teachers"], 1);
    assert_eq!(letter["link"], format!("/packages/{}", id(&package)));
}

#[tokio::test]
async fn numbers_have_no_gap_and_an_abandoned_package_gives_its_number_back() {
    let (stage, first) = Stage::with_one().await;
    let second = stage
        .add(["Белова", "Вера", "Львовна"], Verdict::default())
        .await;
    let unsigned = Verdict {
        stage: CaseStage::Concluded,
        ..Verdict::default()
    };
    let unsigned = stage.add(["Вилков", "Глеб", "Львович"], unsigned).await;
    assert_eq!(stage.hand_over(&[first]).await["number"], "14-2026/П-1");
    let refused = stage.try_hand_over(&[second, unsigned]).await;
    refused.expect_problem(409, "not_now");
    let words = refused.mistake("application_ids[1]", "not_signed");
    assert!(words.starts_with("Вилков Глеб Львович: "), "{words}");
    assert_eq!(stage.hand_over(&[second]).await["number"], "14-2026/П-2");
    let third = stage
        .add(["Гусева", "Дарья", "Львовна"], Verdict::default())
        .await;
    stage.app.clock.advance(chrono::Duration::days(60));
    let coordinator = stage.app.sign_in(COORDINATOR.username, PASSWORD).await;
    let package = stage.hand_over_as(&coordinator, &[third]).await.expect(201);
    assert_eq!(package["number"], "14-2027/П-1");
}

#[tokio::test]
async fn what_is_in_a_package_or_closed_is_not_handed_over_again() {
    let (stage, case) = Stage::with_one().await;
    stage.hand_over(&[case]).await;
    let again = stage.try_hand_over(&[case]).await;
    again.expect_problem(409, "not_now");
    again.mistake("application_ids[0]", "in_package");
    for closed in [
        CaseStage::Withdrawn,
        CaseStage::Rejected,
        CaseStage::Registered,
    ] {
        let verdict = Verdict {
            stage: closed,
            ..Verdict::default()
        };
        let id = stage.add(["Вилков", "Глеб", "Львович"], verdict).await;
        let refused = stage.try_hand_over(&[id]).await;
        refused.expect_problem(409, "not_now");
        refused.mistake("application_ids[0]", "other_stage");
    }
}

#[tokio::test]
async fn bad_input_is_told_at_its_field() {
    let (stage, case) = Stage::with_one().await;
    let mistake = async |ids: &[Uuid], code| {
        stage
            .try_hand_over(ids)
            .await
            .expect_mistake("application_ids", code);
    };
    mistake(&[], "required").await;
    mistake(&[case, case], "repeated").await;
    let many: Vec<Uuid> = (1..=501).map(Uuid::from_u128).collect();
    mistake(&many, "too_many").await;
    stage
        .try_hand_over(&[case, Uuid::from_u128(7)])
        .await
        .expect_mistake("application_ids[1]", "unknown");
    stage
        .cast
        .coordinator
        .post("/packages")
        .json(json!({ "municipality_id": stage.municipality, "application_ids": ["x"] }))
        .await
        .expect_problem(422, "invalid");
    assert_eq!(
        stage.cast.coordinator.get("/packages").await.expect(200)["total"],
        0
    );
}

#[tokio::test]
async fn another_municipality_neither_hands_over_nor_sees() {
    let (stage, case) = Stage::with_one().await;
    let operator = &stage.cast.operator;
    let other = stage
        .app
        .coordinator(operator, OTHER_COORDINATOR, ELSEWHERE)
        .await;
    stage
        .hand_over_as(&other, &[case])
        .await
        .expect_mistake("municipality_id", "other_municipality");
    let theirs = stage.app.municipality(ELSEWHERE).await;
    other
        .post("/packages")
        .json(json!({ "municipality_id": theirs, "application_ids": [case] }))
        .await
        .expect_mistake("application_ids[0]", "unknown");
    let package = stage.hand_over(&[case]).await;
    assert_eq!(other.get("/packages").await.expect(200)["total"], 0);
    for rest in ["", "/package.zip", "/inventory.pdf"] {
        let path = format!("/packages/{}{rest}", id(&package));
        other.get(&path).await.expect_problem(404, "not_found");
        stage
            .cast
            .teacher
            .get(&path)
            .await
            .expect_problem(403, "forbidden");
    }
    stage
        .hand_over_as(&stage.cast.teacher, &[case])
        .await
        .expect_problem(403, "forbidden");
}

#[tokio::test]
async fn the_same_request_again_makes_no_second_package() {
    let (stage, case) = Stage::with_one().await;
    let body = json!({ "municipality_id": stage.municipality, "application_ids": [case] });
    let send = || {
        stage
            .cast
            .coordinator
            .post("/packages")
            .header("Idempotency-Key", "9c1e-package")
            .json(body.clone())
    };
    let first = send().await.expect(201);
    let again = send().await;
    assert_eq!(again.header("idempotency-replayed"), "true");
    assert_eq!(id(&again.expect(201)), id(&first));
    assert_eq!(
        stage.cast.coordinator.get("/packages").await.expect(200)["total"],
        1
    );
}

#[tokio::test]
async fn the_operator_hands_over_where_nobody_else_can() {
    let (stage, case) = Stage::with_one().await;
    let package = stage
        .hand_over_as(&stage.cast.operator, &[case])
        .await
        .expect(201);
    assert_eq!(package["number"], "14-2026/П-1");
    assert_eq!(stage.letters(OPERATOR).await, Vec::<String>::new());
}

#[tokio::test]
async fn the_journal_is_paged_and_the_operator_finds_what_waits() {
    let (stage, first) = Stage::with_one().await;
    let second = stage
        .add(["Белова", "Вера", "Львовна"], Verdict::default())
        .await;
    let one = stage.hand_over(&[first]).await;
    let two = stage.hand_over(&[second]).await;
    stage.accept(&one, first).await;
    let operator = &stage.cast.operator;
    let page = operator
        .get("/packages?per_page=1&page=2")
        .await
        .expect(200);
    assert_eq!(
        (&page["total"], &page["items"][0]["number"]),
        (&json!(2), &one["number"])
    );
    let waiting = operator.get("/packages?waiting=true").await.expect(200);
    assert_eq!(
        column(&waiting["items"], "number"),
        [two["number"].as_str().unwrap()]
    );
    let here = format!(
        "/packages?municipality_id={}",
        stage.app.municipality(ELSEWHERE).await
    );
    assert_eq!(operator.get(&here).await.expect(200)["total"], 0);
    operator
        .get("/packages?per_page=500")
        .await
        .expect_mistake("per_page", "out_of_range");
}
