//! A rejection with two minutes to change one's mind.

use super::*;
use crate::support::people::TEACHER;

fn rejecting(case: &Value) -> Value {
    json!({
        "kind": "reject", "items": [{ "id": id(case), "version": version(case) }],
        "reason_code": "no_signature", "comment": "Нет подписи на второй странице",
    })
}

#[tokio::test]
async fn a_planned_rejection_carries_its_reason_into_case_and_letter() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let case = filed(&app, &cast, 1).await.remove(0);
    let step = try_plan_step(&cast.coordinator, rejecting(&case))
        .await
        .expect(201);
    assert_eq!(
        (&step["kind"], &step["reason_code"]),
        (&json!("reject"), &json!("no_signature"))
    );
    until_due(&app);
    perform(&app).await;
    let now = show(&cast.coordinator, &case).await;
    assert_eq!(
        (&now["stage"], &now["rejection"]["comment"]),
        (&json!("rejected"), &json!("Нет подписи на второй странице"))
    );
    let (kind, letter) = app.latest_letter(&TEACHER.email()).await;
    assert_eq!(kind, "rejected");
    assert!(
        letter
            .to_string()
            .contains("Нет подписи на второй странице")
    );
}

#[tokio::test]
async fn a_cancelled_rejection_sends_nothing() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let case = filed(&app, &cast, 1).await.remove(0);
    let step = try_plan_step(&cast.coordinator, rejecting(&case))
        .await
        .expect(201);
    cast.coordinator
        .delete(&format!("/planned-steps/{}", id(&step)))
        .await
        .expect(204);
    until_due(&app);
    perform(&app).await;
    let now = show(&cast.coordinator, &case).await;
    assert_eq!(
        (&now["stage"], &now["letters"]),
        (&json!("submitted"), &json!([]))
    );
}

#[tokio::test]
async fn the_reason_of_a_single_row_is_told_when_nothing_can_be_done() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let case = filed(&app, &cast, 1).await.remove(0);
    register(&cast.coordinator, &case).await;
    let now = show(&cast.coordinator, &case).await;
    let answer = try_plan_step(&cast.coordinator, rejecting(&now)).await;
    let words = answer.expect_mistake("items", "nothing_to_do");
    assert_eq!(words, "Сейчас заявление в состоянии «Зарегистрировано»");
}
