//! A signature on paper, and «Возразить».

use super::panel::Panel;
use crate::{job::*, support::people::*};
use serde_json::json;

#[tokio::test]
async fn the_teacher_hears_of_it_and_objects_once() {
    let Panel {
        app,
        cast,
        expert,
        case,
    } = Panel::concluded().await;
    let case = sign_on_paper(&expert, &case).await;
    assert_eq!(
        (&case["stage"], &case["conclusion"]["signature"]),
        (&json!("signed"), &json!("on_paper"))
    );
    assert_eq!(
        case["conclusion"]["signed_document"]["kind"],
        "signed_conclusion"
    );
    let (kind, letter) = app.latest_letter(&TEACHER.email()).await;
    assert_eq!(
        (kind.as_str(), &letter["link"], &letter["attached_by"]),
        (
            "conclusion_on_paper",
            &json!(format!("/applications/{}/conclusion", id(&case))),
            &json!(EXPERT.full_name())
        )
    );
    let seen = show(&cast.teacher, &case).await;
    assert!(words(&seen["allowed_actions"]).contains(&"object_to_signature"));
    act(
        &cast.teacher,
        &case,
        "conclusion/object",
        json!({ "text": " " }),
    )
    .await
    .expect_mistake("text", "required");
    let body = json!({ "text": "Эту страницу я не подписывала" });
    let case = act(&cast.teacher, &case, "conclusion/object", body.clone())
        .await
        .expect(200);
    assert_eq!(
        case["conclusion"]["objection"],
        "Эту страницу я не подписывала"
    );
    for who in [EXPERT, COORDINATOR] {
        let (kind, letter) = app.latest_letter(&who.email()).await;
        assert_eq!(
            (kind.as_str(), &letter["answer"]),
            ("conclusion_answered", &json!("objected"))
        );
    }
    act(&cast.teacher, &case, "conclusion/object", body)
        .await
        .expect_problem(409, "not_now");
}

#[tokio::test]
async fn against_the_own_signature_nobody_objects() {
    let panel = Panel::signed().await;
    let Panel { cast, case, .. } = &panel;
    let body = json!({ "text": "Не подписывала" });
    act(&cast.teacher, case, "conclusion/object", body)
        .await
        .expect_problem(409, "not_now");
}

#[tokio::test]
async fn a_paper_belongs_to_an_attached_conclusion() {
    let panel = Panel::new().await;
    let Panel {
        cast, expert, case, ..
    } = &panel;
    for verb in ["signed-scan", "refusal"] {
        try_paper(expert, case, verb)
            .await
            .expect_problem(409, "wrong_stage");
        for who in [&cast.coordinator, &cast.operator, &cast.teacher] {
            try_paper(who, case, verb)
                .await
                .expect_problem(403, "forbidden");
        }
    }
}
