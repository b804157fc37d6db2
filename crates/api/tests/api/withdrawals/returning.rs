//! «Вернуть»: an unsigned or unreadable one.

use crate::{
    job::*,
    support::{TestApp, people::*},
};
use serde_json::{Value, json};

#[tokio::test]
async fn an_unsigned_one_comes_back_with_the_reason_and_is_sent_again() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let sent = leave(&cast.teacher, &file(&cast.teacher).await, "Увольнение").await;
    let body = json!({ "reason_code": "no_signature", "comment": "Подпись на второй странице" });
    let case = return_withdrawal(&cast.coordinator, &sent, body).await;
    assert_eq!(case["stage"], "submitted");
    let seen = show(&cast.teacher, &case).await;
    let returned = json!({
        "reason": "no_signature", "reason_title": "нет подписи", "comment": "Подпись на второй странице",
    });
    assert_eq!(
        (
            &seen["withdrawal"]["state"],
            &seen["withdrawal"]["returned"]
        ),
        (&json!("returned"), &returned)
    );
    assert_eq!(
        seen["history"][0]["note"],
        "нет подписи. Подпись на второй странице"
    );
    let (kind, letter) = app.latest_letter(&TEACHER.email()).await;
    assert_eq!(
        (kind.as_str(), &letter["reason"]),
        ("withdrawal_returned", &json!("нет подписи"))
    );
    let again = leave(&cast.teacher, &seen, "Увольнение").await;
    assert_ne!(again["withdrawal"]["id"], seen["withdrawal"]["id"]);
    register_withdrawal(&cast.coordinator, &again).await;
    // The returned one keeps its scan and stays in the journal.
    let page = cast
        .coordinator
        .get("/withdrawals?state=returned")
        .await
        .expect(200);
    let row = &page["items"][0]["withdrawal"];
    assert_eq!(page["total"], 1);
    assert_eq!(row["scan"]["id"], sent["withdrawal"]["scan"]["id"]);
}

#[tokio::test]
async fn a_coordinators_is_returned_by_the_operator_to_the_one_who_filed_it() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let case = register(&cast.coordinator, &file(&cast.teacher).await).await;
    let sent = leave(&cast.coordinator, &case, "Увольнение").await;
    let body = json!({ "reason_code": "unreadable_scan" });
    let refused = act(&cast.coordinator, &sent, "withdrawal/return", body.clone()).await;
    refused.expect_problem(409, "not_now");
    let case = return_withdrawal(&cast.operator, &sent, body).await;
    assert_eq!(case["stage"], "registered");
    let (kind, _) = app.latest_letter(&COORDINATOR.email()).await;
    assert_eq!(kind, "withdrawal_returned");
    let (kind, _) = app.latest_letter(&TEACHER.email()).await;
    assert_eq!(kind, "withdrawal_dropped");
    let rows = cast
        .coordinator
        .get("/applications?stage=registered,concluded,signed")
        .await
        .expect(200);
    let row = &rows["items"][0];
    assert_eq!(row["withdrawal"]["returned"]["reason"], "unreadable_scan");
    assert!(words(&row["allowed_actions"]).contains(&"generate_withdrawal"));
}

#[tokio::test]
async fn another_reason_needs_its_words() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let sent = leave(&cast.teacher, &file(&cast.teacher).await, "Увольнение").await;
    for comment in [Value::Null, json!(" \n ")] {
        let body = json!({ "reason_code": "other", "comment": comment });
        act(&cast.coordinator, &sent, "withdrawal/return", body)
            .await
            .expect_mistake("comment", "required");
    }
    let body = json!({ "reason_code": "errors_in_data" });
    act(&cast.coordinator, &sent, "withdrawal/return", body)
        .await
        .expect_problem(422, "invalid");
}
