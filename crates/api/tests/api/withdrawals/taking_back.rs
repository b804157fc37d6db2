//! «Отменить»: the filer takes it back before it is registered.

use crate::{
    job::*,
    support::{TestApp, people::*},
};
use serde_json::Value;

#[tokio::test]
async fn a_teacher_takes_it_back_formed_or_sent_and_may_form_another() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let mut case = file(&cast.teacher).await;
    for sent in [false, true] {
        case = form_withdrawal(&cast.teacher, &case, "Увольнение").await;
        assert_eq!(case["withdrawal"]["form_version"], 1);
        if sent {
            case = send_withdrawal(&cast.teacher, &case).await;
        }
        case = take_back(&cast.teacher, &case).await.expect(200);
        assert_eq!(
            (&case["withdrawal"], case["stage"].as_str().unwrap()),
            (&Value::Null, "submitted")
        );
        assert!(!column(&case["documents"], "kind").contains(&"withdrawal_scan"));
    }
    take_back(&cast.teacher, &case)
        .await
        .expect_problem(409, "not_now");
    let page = cast.coordinator.get("/withdrawals").await.expect(200);
    assert_eq!(page["total"], 0);
    let registered = register(&cast.coordinator, &case).await;
    assert_eq!(registered["stage"], "registered");
}

#[tokio::test]
async fn nobody_takes_back_what_another_filed() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let case = register(&cast.coordinator, &file(&cast.teacher).await).await;
    let case = leave(&cast.coordinator, &case, "Увольнение").await;
    take_back(&cast.teacher, &case)
        .await
        .expect_problem(409, "not_now");
    take_back(&cast.operator, &case)
        .await
        .expect_problem(403, "forbidden");
    take_back(&cast.coordinator, &case).await.expect(200);
    // The teacher was told of it, and hears that it is off.
    let letters = app.letters_to(&TEACHER.email()).await;
    assert_eq!(
        letters[letters.len() - 2..],
        ["withdrawal_announced", "withdrawal_dropped"]
    );
}
