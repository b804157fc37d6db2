//! Another file, taking it back, and when both are too late.

use super::panel::Panel;
use crate::{job::*, support::people::*};
use chrono::Duration;
use serde_json::{Value, json};

fn documents(case: &Value) -> usize {
    let kinds = column(&case["documents"], "kind");
    kinds
        .into_iter()
        .filter(|kind| *kind == "conclusion")
        .count()
}

#[tokio::test]
async fn another_file_takes_its_place_and_clears_the_refusal() {
    let Panel {
        app, cast, case, ..
    } = Panel::concluded().await;
    let first = case["conclusion"]["document"]["id"].clone();
    let case = refuse(&cast.teacher, &case, "Нет итогов").await;
    assert_eq!(case["conclusion"]["refusal"]["remarks"], "Нет итогов");
    app.advance(Duration::days(2));
    let expert = app.sign_in(EXPERT.username, PASSWORD).await;
    let case = conclude(&expert, &case).await;
    assert_eq!((&case["stage"], documents(&case)), (&json!("concluded"), 1));
    assert_ne!(case["conclusion"]["document"]["id"], first);
    assert_eq!(
        (
            &case["conclusion"]["refusal"],
            &case["conclusion"]["refusal_from"]
        ),
        (&json!(null), &json!("2026-12-03"))
    );
    let (kind, letter) = app.latest_letter(&TEACHER.email()).await;
    assert_eq!(
        (kind.as_str(), &letter["replaced"]),
        ("conclusion_attached", &json!(true))
    );
    assert_eq!(case["history"][0]["title"], "Итоговое заключение заменено");
}

#[tokio::test]
async fn taken_back_it_leaves_the_case_as_registered() {
    let panel = Panel::concluded().await;
    let Panel {
        cast, expert, case, ..
    } = &panel;
    let case = refuse(&cast.teacher, case, "Нет итогов").await;
    let address = path(&case, "/conclusion");
    let case = expert
        .delete(&address)
        .if_match(version(&case))
        .await
        .expect(200);
    assert_eq!(
        (&case["stage"], documents(&case)),
        (&json!("registered"), 0)
    );
    let conclusion = &case["conclusion"];
    for field in ["document", "attached_at", "refusal_from", "refusal"] {
        assert_eq!(conclusion[field], json!(null), "{field}");
    }
    assert_eq!(conclusion["state"], "none");
    let again = expert.delete(&address).if_match(version(&case)).await;
    again.expect_problem(409, "wrong_stage");
}

#[tokio::test]
async fn after_the_signature_neither_is_possible() {
    let panel = Panel::signed().await;
    let Panel { expert, case, .. } = &panel;
    let problem = try_conclude(expert, case)
        .await
        .expect_problem(409, "not_now");
    let detail = problem["detail"].as_str().unwrap();
    assert!(detail.starts_with("Заключение подписано, "), "{detail}");
    let address = path(case, "/conclusion");
    expert
        .delete(&address)
        .if_match(version(case))
        .await
        .expect_problem(409, "wrong_stage");
    assert_eq!(documents(&show(expert, case).await), 1);
}

#[tokio::test]
async fn a_disputed_signature_is_none_another_file_begins_anew() {
    let panel = Panel::concluded().await;
    let Panel {
        cast, expert, case, ..
    } = &panel;
    let case = sign_on_paper(expert, case).await;
    try_conclude(expert, &case)
        .await
        .expect_problem(409, "not_now");
    let body = json!({ "text": "Эту страницу я не подписывала" });
    let case = act(&cast.teacher, &case, "conclusion/object", body)
        .await
        .expect(200);
    let case = conclude(expert, &case).await;
    assert_eq!((&case["stage"], documents(&case)), (&json!("concluded"), 1));
    for field in ["signature", "signed_document", "objection"] {
        assert_eq!(case["conclusion"][field], json!(null), "{field}");
    }
    let case = sign(&cast.teacher, &case).await;
    assert_eq!(case["conclusion"]["signature"], "in_cabinet");
}

#[tokio::test]
async fn what_the_centre_returned_is_corrected_signed_and_verified_again() {
    let panel = Panel::signed().await;
    let Panel {
        app,
        cast,
        expert,
        case,
    } = &panel;
    let case = act(&cast.coordinator, case, "attest", json!({}))
        .await
        .expect(200);
    try_conclude(expert, &case)
        .await
        .expect_problem(409, "not_now");
    let municipality = app.municipality(HERE).await;
    let ids = json!({ "municipality_id": municipality, "application_ids": [id(&case)] });
    let hand_over = async || {
        let package = cast.coordinator.post("/packages").json(ids.clone()).await;
        package.expect(201)
    };
    let package = hand_over().await;
    let remarks = json!({ "remarks": "В заключении нет даты" });
    cast.operator
        .post(&format!(
            "/packages/{}/items/{}/return",
            id(&package),
            id(&case)
        ))
        .if_match(version(&package))
        .json(remarks)
        .await
        .expect(200);
    let (kind, letter) = app.latest_letter(&EXPERT.email()).await;
    assert_eq!(
        (kind.as_str(), &letter["remarks"], &letter["link"]),
        (
            "package_returned",
            &json!("В заключении нет даты"),
            &json!(format!("/applications/{}", id(&case)))
        )
    );
    let seen = show(expert, &case).await;
    assert!(words(&seen["allowed_actions"]).contains(&"replace_conclusion"));
    let case = conclude(expert, &seen).await;
    assert_eq!(
        (&case["stage"], &case["conclusion"]["verdict"]),
        (&json!("concluded"), &json!(null))
    );
    let case = sign(&cast.teacher, &case).await;
    let case = act(&cast.coordinator, &case, "attest", json!({}))
        .await
        .expect(200);
    hand_over().await;
    try_conclude(expert, &show(expert, &case).await)
        .await
        .expect_problem(409, "not_now");
}

#[tokio::test]
async fn it_is_bound_to_the_version_that_was_seen() {
    let panel = Panel::new().await;
    let Panel { expert, case, .. } = &panel;
    conclude(expert, case).await;
    try_conclude(expert, case)
        .await
        .expect_problem(412, "stale_version");
    let request = expert.put(&path(case, "/conclusion"));
    let without = request.file("Заключение.pdf", crate::support::files::pdf());
    without.await.expect_problem(428, "version_required");
}

#[tokio::test]
async fn an_expert_who_is_not_assigned_does_not_see_the_case() {
    let Panel {
        app, cast, case, ..
    } = Panel::new().await;
    let other = app.expert(&cast.coordinator, SECOND_EXPERT, HERE).await;
    try_conclude(&other, &case)
        .await
        .expect_problem(404, "not_found");
    for who in [&cast.coordinator, &cast.operator, &cast.teacher] {
        try_conclude(who, &case)
            .await
            .expect_problem(403, "forbidden");
    }
}
