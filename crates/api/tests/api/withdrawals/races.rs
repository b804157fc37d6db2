//! Two at once: one does it, the other is told so.

use crate::{job::*, support::TestApp};
use serde_json::{Value, json};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_two_withdrawals_at_once_there_is_one() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let case = register(&cast.coordinator, &file(&cast.teacher).await).await;
    let (one, other) = tokio::join!(
        try_form_withdrawal(&cast.teacher, &case, "Увольнение"),
        try_form_withdrawal(&cast.coordinator, &case, "Переезд"),
    );
    let mut statuses = [one.status, other.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 412], "{} {}", one.text(), other.text());
    // Who reads again is told why.
    let loser = if one.status == 200 {
        &cast.coordinator
    } else {
        &cast.teacher
    };
    let fresh = show(loser, &case).await;
    try_form_withdrawal(loser, &fresh, "Увольнение")
        .await
        .expect_problem(409, "not_now");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_registering_and_taking_back_at_once_one_happens() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let sent = leave(&cast.teacher, &file(&cast.teacher).await, "Увольнение").await;
    let (registered, taken) = tokio::join!(
        act(&cast.coordinator, &sent, "withdrawal/register", Value::Null),
        take_back(&cast.teacher, &sent),
    );
    let mut statuses = [registered.status, taken.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 412]);
    let case = show(&cast.operator, &sent).await;
    let expected = if registered.status == 200 {
        ("withdrawn", json!("registered"))
    } else {
        ("submitted", Value::Null)
    };
    assert_eq!(
        (
            case["stage"].as_str().unwrap(),
            &case["withdrawal"]["state"]
        ),
        (expected.0, &expected.1)
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_registering_the_application_and_sending_its_withdrawal_at_once_one_happens() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let formed = form_withdrawal(&cast.teacher, &file(&cast.teacher).await, "Увольнение").await;
    let form = signed_withdrawal(&withdrawal_code(&formed));
    let (registered, sent) = tokio::join!(
        act(&cast.coordinator, &formed, "register", Value::Null),
        try_send_withdrawal(&cast.teacher, &formed, form),
    );
    let mut statuses = [registered.status, sent.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 412]);
}
