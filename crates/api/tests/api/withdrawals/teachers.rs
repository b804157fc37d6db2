//! The teacher withdraws the own application; the municipal coordinator registers it.

use crate::{
    job::*,
    support::{TestApp, people::*},
};
use serde_json::{Value, json};

#[tokio::test]
async fn the_whole_way_from_the_reason_to_a_withdrawn_case() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let filed = file(&cast.teacher).await;
    assert!(words(&filed["allowed_actions"]).contains(&"generate_withdrawal"));
    let case = form_withdrawal(
        &cast.teacher,
        &filed,
        "  Увольнение\n\n\nпо собственному желанию ",
    )
    .await;
    let formed = &case["withdrawal"];
    assert_eq!(
        (&formed["by"], &formed["state"], &formed["form_version"]),
        (&json!("teacher"), &json!("generated"), &json!(1))
    );
    assert_eq!(formed["reason"], "Увольнение\n\nпо собственному желанию");
    assert_eq!(case["stage"], "submitted");
    let case = send_withdrawal(&cast.teacher, &case).await;
    assert_eq!(case["withdrawal"]["state"], "sent");
    assert_eq!(case["withdrawal"]["scan"]["kind"], "withdrawal_scan");

    let seen = show(&cast.coordinator, &case).await;
    assert!(words(&seen["allowed_actions"]).contains(&"register_withdrawal"));
    let withdrawn = register_withdrawal(&cast.coordinator, &seen).await;
    assert_eq!(
        (&withdrawn["stage"], &withdrawn["withdrawal"]["state"]),
        (&json!("withdrawn"), &json!("registered"))
    );
    assert_eq!(
        withdrawn["withdrawal"]["decided_by"],
        COORDINATOR.full_name()
    );
    assert_eq!(
        history(&withdrawn)[3..],
        [
            "Заявление подано",
            "Сформировано заявление на отзыв",
            "Заявление на отзыв отправлено",
            "Заявление на отзыв зарегистрировано"
        ]
    );
    let (kind, letter) = app.latest_letter(&TEACHER.email()).await;
    assert_eq!(kind, "withdrawal_registered");
    assert_eq!(letter["filed_by"], "педагогический работник");
}

#[tokio::test]
async fn an_operator_may_register_it_too() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let case = leave(&cast.teacher, &file(&cast.teacher).await, "Увольнение").await;
    let case = register_withdrawal(&cast.operator, &case).await;
    assert_eq!(case["stage"], "withdrawn");
}

#[tokio::test]
async fn it_is_possible_until_the_case_is_closed_and_not_before_it_is_filed() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let draft = fill(&cast.teacher).await;
    let refused = try_form_withdrawal(&cast.teacher, &draft, "Увольнение").await;
    refused.expect_problem(409, "wrong_stage");
    let filed = hand_in(&cast.teacher, &draft).await;
    let registered = register(&cast.coordinator, &filed).await;
    assert!(
        words(&show(&cast.teacher, &registered).await["allowed_actions"])
            .contains(&"generate_withdrawal")
    );
    let rejected = reject(
        &cast.coordinator,
        &file(&cast.teacher).await,
        "duplicate",
        None,
    )
    .await;
    let refused = try_form_withdrawal(&cast.teacher, &rejected, "Увольнение").await;
    refused.expect_problem(409, "wrong_stage");
}

#[tokio::test]
async fn a_withdrawn_application_is_filed_again_from_its_copy() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let case = leave(&cast.teacher, &file(&cast.teacher).await, "Увольнение").await;
    let withdrawn = register_withdrawal(&cast.coordinator, &case).await;
    let body = json!({ "copy_of": id(&withdrawn) });
    let copy = cast
        .teacher
        .post("/applications")
        .json(body)
        .await
        .expect(201);
    assert_eq!(
        (&copy["stage"], &copy["data"], &copy["withdrawal"]),
        (&json!("draft"), &withdrawn["data"], &Value::Null)
    );
    assert!(
        column(&copy["documents"], "kind")
            .iter()
            .all(|kind| !kind.starts_with("withdrawal"))
    );
    assert_eq!(hand_in(&cast.teacher, &copy).await["stage"], "submitted");
}
