//! «Отменить».

use super::*;
use crate::support::people::*;

#[tokio::test]
async fn before_the_moment_nothing_is_left_but_a_line_in_the_history() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let cases = filed(&app, &cast, 2).await;
    let step = plan_step(&cast.coordinator, &cases).await;
    let path = format!("/planned-steps/{}", id(&step));
    cast.coordinator.delete(&path).await.expect(204);
    until_due(&app);
    assert_eq!(perform(&app).await, 0);
    assert_eq!(latest(&cast.coordinator).await["state"], "cancelled");
    for case in &cases {
        let now = show(&cast.coordinator, case).await;
        assert_eq!(
            (&now["stage"], version(&now)),
            (&json!("submitted"), version(case))
        );
        assert_eq!(
            history(&now).last(),
            Some(&"Запланированное действие отменено")
        );
        assert_eq!(now["history"][0]["note"], "Регистрация");
        assert_eq!(now["letters"], json!([]));
    }
    // They can be selected again.
    plan_step(&cast.coordinator, &cases).await;
    cast.coordinator
        .delete(&path)
        .await
        .expect_problem(409, "wrong_stage");
}

#[tokio::test]
async fn after_the_moment_it_is_too_late() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let cases = filed(&app, &cast, 1).await;
    let step = plan_step(&cast.coordinator, &cases).await;
    let path = format!("/planned-steps/{}", id(&step));
    until_due(&app);
    let due = cast.coordinator.delete(&path).await;
    due.expect_problem(409, "wrong_stage");
    perform(&app).await;
    let done = cast.coordinator.delete(&path).await;
    done.expect_problem(409, "wrong_stage");
    assert_eq!(stages(&cast.operator, &cases).await, ["registered"]);
}

#[tokio::test]
async fn nobody_cancels_or_sees_the_step_of_another() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let other = app
        .coordinator(&cast.operator, OTHER_COORDINATOR, ELSEWHERE)
        .await;
    let cases = filed(&app, &cast, 1).await;
    let step = plan_step(&cast.coordinator, &cases).await;
    let path = format!("/planned-steps/{}", id(&step));
    for who in [&other, &cast.operator] {
        who.delete(&path).await.expect_problem(404, "not_found");
        assert_eq!(
            who.get("/planned-steps").await.expect(200)["items"],
            json!([])
        );
    }
    let nowhere = format!("/planned-steps/{}", Uuid::nil());
    cast.coordinator
        .delete(&nowhere)
        .await
        .expect_problem(404, "not_found");
    until_due(&app);
    assert_eq!(perform(&app).await, 1);
}
