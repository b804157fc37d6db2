//! What must reach the Centre by the 15th.

use super::stage::Stage;
use crate::{job::*, support::people::*};
use domain::applications::Stage as CaseStage;
use serde_json::json;

#[tokio::test]
async fn ready_and_not_ready_are_told_apart_with_their_reasons() {
    let stage = Stage::empty().await;
    let of = |stage| Verdict {
        stage,
        ..Verdict::default()
    };
    stage
        .add(["Аистова", "Анна", "Львовна"], of(CaseStage::Compliant))
        .await;
    stage
        .add(["Белова", "Вера", "Львовна"], of(CaseStage::NotCompliant))
        .await;
    stage
        .add(["Вилков", "Глеб", "Львович"], of(CaseStage::Concluded))
        .await;
    stage
        .add(["Гусева", "Дарья", "Львовна"], of(CaseStage::Signed))
        .await;
    let disputed = Verdict {
        signature: "on_paper",
        objection: Some("не моя подпись"),
        ..of(CaseStage::Signed)
    };
    stage.add(["Дроздов", "Егор", "Львович"], disputed).await;
    let no_file = Verdict {
        papers: &[],
        ..Verdict::default()
    };
    stage.add(["Ежова", "Жанна", "Львовна"], no_file).await;
    for (surname, due) in [
        ("Жуков", "2026-11-20"),
        ("Зимина", "2026-12-10"),
        ("Иволгина", "2027-01-20"),
    ] {
        let registered = Verdict {
            papers: &[],
            conclusion_due: Some(due),
            ..of(CaseStage::Registered)
        };
        stage.add([surname, "Ольга", "Львовна"], registered).await;
    }
    stage
        .add(["Калинина", "Ольга", "Львовна"], of(CaseStage::Withdrawn))
        .await;

    let next = stage.next().await;
    assert_eq!(
        column(&next["ready"], "full_name"),
        ["Аистова Анна Львовна", "Белова Вера Львовна"]
    );
    let mut reasons: Vec<(&str, &str)> = next["not_ready"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| {
            let surname = row["full_name"]
                .as_str()
                .unwrap()
                .split(' ')
                .next()
                .unwrap();
            (surname, row["reason"].as_str().unwrap())
        })
        .collect();
    reasons.sort_unstable();
    assert_eq!(
        reasons,
        [
            ("Вилков", "not_signed"),
            ("Гусева", "not_verified"),
            ("Дроздов", "signature_disputed"),
            ("Ежова", "no_file"),
            ("Жуков", "conclusion_overdue"),
            ("Зимина", "conclusion_expected"),
        ]
    );
    assert_eq!(next["not_ready_total"], 6);
    assert_eq!(next["allowed_actions"], json!(["hand_over"]));
    let late = next["not_ready"]
        .as_array()
        .unwrap()
        .iter()
        .find(|row| row["reason"] == "conclusion_overdue");
    assert_eq!(
        late.unwrap()["words"],
        "Заключение просрочено: срок был 20.11.2026"
    );
}

#[tokio::test]
async fn the_day_is_the_15th_and_what_was_verified_later_than_chosen_waits() {
    let (stage, _) = Stage::with_one().await;
    let next = stage.next().await;
    assert_eq!(next["fifteenth"], "2026-12-15");
    assert_eq!(next["hand_over_by"], "2026-12-15");
    assert_eq!(next["deadline"], "остался 21\u{a0}день");
    assert_eq!(next["overdue"], false);

    let coordinator = &stage.cast.coordinator;
    let before = coordinator
        .get("/packages/next?until=2026-11-19")
        .await
        .expect(200);
    assert_eq!(before["ready"], json!([]));
    assert_eq!(before["not_ready"], json!([]));
    assert_eq!(before["allowed_actions"], json!([]));
    let then = coordinator
        .get("/packages/next?until=2026-11-20")
        .await
        .expect(200);
    assert_eq!(then["ready"].as_array().unwrap().len(), 1);
    coordinator
        .get("/packages/next?until=yesterday")
        .await
        .expect_problem(422, "invalid");
}

#[tokio::test]
async fn a_period_without_an_approved_schedule_is_named() {
    let stage = Stage::empty().await;
    let period = stage.app.period("2027-01-01").await.parse().unwrap();
    let day = "2027-01-11".parse().unwrap();
    let id = stage
        .registered(["Ёлкин", "Олег", "Ильич"], Some((period, day)))
        .await;
    stage.app.settle(id, Verdict::default()).await;
    assert_eq!(
        stage.next().await["without_schedule"],
        json!(["январь-февраль 2027"])
    );
}

#[tokio::test]
async fn the_operator_says_whose_and_a_coordinator_sees_the_own_one() {
    let (stage, _) = Stage::with_one().await;
    let operator = &stage.cast.operator;
    operator
        .get("/packages/next")
        .await
        .expect_mistake("municipality_id", "required");
    operator
        .get(&format!(
            "/packages/next?municipality_id={}",
            uuid::Uuid::nil()
        ))
        .await
        .expect_mistake("municipality_id", "unknown");
    let here = format!("/packages/next?municipality_id={}", stage.municipality);
    assert_eq!(
        operator.get(&here).await.expect(200)["ready"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
    let other = stage
        .app
        .coordinator(operator, OTHER_COORDINATOR, ELSEWHERE)
        .await;
    let seen = other.get(&here).await.expect(200);
    assert_eq!(seen["ready"], json!([]));
    assert_ne!(seen["municipality"]["id"], stage.municipality.as_str());
    for who in [
        &stage.cast.teacher,
        &stage.app.expert(operator, EXPERT, HERE).await,
    ] {
        who.get("/packages/next")
            .await
            .expect_problem(403, "forbidden");
        who.get("/packages").await.expect_problem(403, "forbidden");
    }
}
