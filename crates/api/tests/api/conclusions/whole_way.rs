//! From registration to the coordinator's verdict, on both routes.

use super::panel::{DUE, Panel};
use crate::{
    job::*,
    support::{TestApp, people::*},
};
use serde_json::json;

#[tokio::test]
async fn the_expert_attaches_the_teacher_signs_the_coordinator_attests() {
    let Panel {
        app,
        cast,
        expert,
        case,
    } = Panel::new().await;
    assert_eq!(
        case["conclusion"],
        json!({
            "state": "none", "title": "Итоговое заключение не прикреплено", "due": DUE,
        })
    );
    let case = conclude(&expert, &case).await;
    assert_eq!(case["stage"], "concluded");
    let conclusion = &case["conclusion"];
    assert_eq!(
        (&conclusion["state"], &conclusion["document"]["title"]),
        (&json!("attached"), &json!("Заключение.pdf"))
    );
    assert_eq!(
        (&conclusion["attached_by"], &conclusion["refusal_from"]),
        (&json!(EXPERT.full_name()), &json!("2026-12-01"))
    );
    let (kind, letter) = app.latest_letter(&TEACHER.email()).await;
    assert_eq!(
        (kind.as_str(), &letter["link"], &letter["sign_until"]),
        (
            "conclusion_attached",
            &json!(format!("/applications/{}/conclusion", id(&case))),
            &json!("2026-12-01")
        )
    );
    let seen = show(&cast.teacher, &case).await;
    let document = path(
        &case,
        &format!("/documents/{}/content", id(&seen["conclusion"]["document"])),
    );
    cast.teacher.get(&document).await.expect(200);
    assert!(words(&seen["allowed_actions"]).contains(&"sign_conclusion"));

    let case = sign(&cast.teacher, &seen).await;
    assert_eq!(
        (&case["stage"], &case["conclusion"]["signature"]),
        (&json!("signed"), &json!("in_cabinet"))
    );
    assert_eq!(
        case["conclusion"]["title"],
        "Подписано итоговое заключение аттестуемым"
    );
    for (who, verifies) in [(COORDINATOR, true), (EXPERT, false)] {
        let (kind, letter) = app.latest_letter(&who.email()).await;
        assert_eq!(
            (kind.as_str(), &letter["answer"], &letter["verifies"]),
            ("conclusion_answered", &json!("signed"), &json!(verifies))
        );
    }

    let seen = show(&cast.coordinator, &case).await;
    assert!(words(&seen["allowed_actions"]).contains(&"attest"));
    let case = act(&cast.coordinator, &seen, "attest", json!(null))
        .await
        .expect(200);
    assert_eq!(case["stage"], "compliant");
    let verdict = &case["conclusion"]["verdict"];
    assert_eq!(
        (&verdict["complies"], &verdict["by"], &verdict["reason"]),
        (&json!(true), &json!(COORDINATOR.full_name()), &json!(null))
    );
    let (kind, letter) = app.latest_letter(&TEACHER.email()).await;
    assert_eq!(
        (kind.as_str(), &letter["complies"]),
        ("verdict", &json!(true))
    );
    let titles = history(&case).into_iter().rev().take(3).rev();
    assert_eq!(
        titles.collect::<Vec<_>>(),
        [
            "Итоговое заключение прикреплено",
            "Итоговое заключение подписано аттестуемым",
            "Проверка координатором: соответствует",
        ]
    );
}

#[tokio::test]
async fn on_the_operators_route_the_operator_does_the_experts_part() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let draft = fill_simplified(&cast.teacher).await;
    let case = hand_in(&cast.teacher, &draft).await;
    assert_eq!(case["conclusion"], json!(null));
    let case = register(&cast.operator, &case).await;
    // Registered on 24 November: sixty days of the order less ten.
    assert_eq!(case["conclusion"]["due"], "2027-01-13");
    try_conclude(&cast.coordinator, &case)
        .await
        .expect_problem(403, "forbidden");
    let case = conclude(&cast.operator, &case).await;
    let case = refuse(&cast.teacher, &case, "Не учтена олимпиада").await;
    let (kind, letter) = app.latest_letter(&OPERATOR.email()).await;
    assert_eq!(
        (kind.as_str(), &letter["remarks"]),
        ("conclusion_answered", &json!("Не учтена олимпиада"))
    );
    let case = conclude(&cast.operator, &show(&cast.operator, &case).await).await;
    let case = sign_on_paper(&cast.operator, &case).await;
    let case = act(&cast.operator, &case, "attest", json!(null))
        .await
        .expect(200);
    assert_eq!(case["stage"], "compliant");
}

#[tokio::test]
async fn the_school_coordinator_sees_the_conclusion_and_does_nothing_to_it() {
    let panel = Panel::concluded().await;
    let school = panel
        .app
        .school_coordinator(
            &panel.cast.operator,
            SCHOOL_COORDINATOR,
            HERE,
            "МБОУ «Заречная СОШ»",
        )
        .await;
    let seen = show(&school, &panel.case).await;
    assert_eq!(seen["conclusion"]["state"], "attached");
    assert_eq!(words(&seen["allowed_actions"]), ["ask"]);
    try_sign(&school, &seen, PASSWORD)
        .await
        .expect_problem(403, "forbidden");
}
