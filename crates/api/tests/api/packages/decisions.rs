//! The operator accepts item by item, or returns one with remarks.

use super::stage::Stage;
use crate::{job::*, support::people::*};
use serde_json::{Value, json};

#[tokio::test]
async fn an_accepted_and_a_returned_item_are_told_and_the_returned_one_goes_into_the_next_package()
{
    let (stage, first) = Stage::with_one().await;
    let second = stage
        .add(["Белова", "Вера", "Львовна"], Verdict::default())
        .await;
    let package = stage.hand_over(&[first, second]).await;
    let half = stage.accept(&package, first).await;
    assert_eq!(stage.letters(COORDINATOR).await, Vec::<String>::new());
    let state = |package: &Value, case: uuid::Uuid| {
        let items = package["items"].as_array().unwrap();
        let item = items
            .iter()
            .find(|item| item["application_id"] == case.to_string());
        item.unwrap()["state"].as_str().unwrap().to_owned()
    };
    assert_eq!(state(&half, first), "accepted");
    let remarks = "На второй странице нет подписи эксперта";
    let done = stage.give_back(&package, second, remarks).await;
    assert_eq!(state(&done, second), "returned");
    let mut letters = stage.letters(COORDINATOR).await;
    letters.sort_unstable();
    assert_eq!(letters, ["package_looked_through", "package_returned"]);

    let next = stage.next().await;
    assert_eq!(next["ready"][0]["returned"], remarks);
    let again = stage.hand_over(&[second]).await;
    assert_eq!(again["number"], "14-2026/П-2");
    let journal = stage.cast.coordinator.get("/packages").await.expect(200);
    let old = &journal["items"][1];
    assert_eq!((&old["accepted"], &old["returned"]), (&json!(1), &json!(1)));
    let case = stage.case(second).await;
    assert_eq!(
        history(&case)[history(&case).len() - 3..],
        [
            "Передано в Центр",
            "Документы возвращены Центром с замечаниями",
            "Передано в Центр"
        ]
    );
    // The old package stays as it was.
    let old = stage.download(&package, "inventory.pdf").await;
    assert!(Pdf::new(&old.bytes).text().contains("Белова Вера Львовна"));
}

#[tokio::test]
async fn only_the_operator_decides_once_and_upon_what_was_seen() {
    let (stage, case) = Stage::with_one().await;
    let package = stage.hand_over(&[case]).await;
    let path = format!("/packages/{}/items/{case}", id(&package));
    let accept = format!("{path}/accept");
    let coordinator = &stage.cast.coordinator;
    let operator = &stage.cast.operator;
    coordinator
        .post(&accept)
        .if_match(1)
        .await
        .expect_problem(403, "forbidden");
    stage
        .cast
        .teacher
        .post(&accept)
        .if_match(1)
        .await
        .expect_problem(403, "forbidden");
    operator
        .post(&accept)
        .await
        .expect_problem(428, "version_required");
    operator
        .post(&accept)
        .if_match(7)
        .await
        .expect_problem(412, "stale_version");
    let give_back = operator.post(&format!("{path}/return")).if_match(1);
    give_back
        .json(json!({ "remarks": "  " }))
        .await
        .expect_mistake("remarks", "required");
    let elsewhere = format!(
        "/packages/{}/items/{}/accept",
        id(&package),
        uuid::Uuid::nil()
    );
    operator
        .post(&elsewhere)
        .if_match(1)
        .await
        .expect_problem(404, "not_found");
    stage.accept(&package, case).await;
    stage
        .decide(&package, case, "accept", Value::Null)
        .await
        .expect_problem(409, "wrong_stage");
    stage
        .decide(&package, case, "return", json!({ "remarks": "поздно" }))
        .await
        .expect_problem(409, "wrong_stage");
    let (_, letter) = stage.app.latest_letter(&COORDINATOR.email()).await;
    assert_eq!(
        (&letter["accepted"], &letter["returned"]),
        (&json!(1), &json!(0))
    );
}

#[tokio::test]
async fn buttons_are_the_operators_while_an_item_waits() {
    let (stage, case) = Stage::with_one().await;
    let package = stage.hand_over(&[case]).await;
    let path = format!("/packages/{}", id(&package));
    let seen = stage.cast.operator.get(&path).await.expect(200);
    assert_eq!(
        seen["items"][0]["allowed_actions"],
        json!(["accept", "return"])
    );
    let seen = stage.cast.coordinator.get(&path).await.expect(200);
    assert_eq!(seen["items"][0]["allowed_actions"], json!([]));
    let seen = stage.accept(&package, case).await;
    assert_eq!(seen["items"][0]["allowed_actions"], json!([]));
}
