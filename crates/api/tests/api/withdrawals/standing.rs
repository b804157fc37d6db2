//! What a case does while a withdrawal of it is formed or sent.

use crate::{
    job::*,
    support::{TestApp, people::*},
};
use serde_json::{Value, json};

#[tokio::test]
async fn nothing_is_decided_over_the_case_while_one_waits_to_be_registered() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let formed = form_withdrawal(&cast.teacher, &file(&cast.teacher).await, "Увольнение").await;
    let seen = show(&cast.coordinator, &formed).await;
    assert!(words(&seen["allowed_actions"]).contains(&"register"));
    let sent = send_withdrawal(&cast.teacher, &formed).await;
    for who in [&cast.coordinator, &cast.operator] {
        let seen = show(who, &sent).await;
        let allowed = words(&seen["allowed_actions"]);
        assert!(allowed.contains(&"register_withdrawal"), "{allowed:?}");
        for action in ["register", "reject", "return_for_correction"] {
            assert!(!allowed.contains(&action), "{allowed:?}");
        }
        act(who, &sent, "register", Value::Null)
            .await
            .expect_problem(409, "not_now");
        act(who, &sent, "reject", json!({ "reason_code": "duplicate" }))
            .await
            .expect_problem(409, "not_now");
    }
    let body = json!({ "reason_code": "no_signature" });
    let back = return_withdrawal(&cast.coordinator, &sent, body).await;
    assert_eq!(
        register(&cast.coordinator, &back).await["stage"],
        "registered"
    );
}

#[tokio::test]
async fn the_experts_hear_of_it_when_they_had_heard_of_the_case() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let [first, second] = app.two_experts(&cast.coordinator).await;
    let period = app.period("2027-01-01").await;
    let case = register(&cast.coordinator, &file(&cast.teacher).await).await;
    let planned = plan(&cast.coordinator, &case, &period, &[&first, &second]).await;
    // Letters of an assignment wait for ten minutes; then the worker takes them.
    app.advance(chrono::Duration::minutes(11));
    let teacher = app.sign_in(TEACHER.username, PASSWORD).await;
    let coordinator = app.sign_in(COORDINATOR.username, PASSWORD).await;
    let sent = leave(&teacher, &planned, "Увольнение").await;
    register_withdrawal(&coordinator, &sent).await;
    for expert in [EXPERT, SECOND_EXPERT] {
        let letters = app.letters_to(&expert.email()).await;
        assert_eq!(
            letters[letters.len() - 2..],
            ["experts_assigned", "case_withdrawn"]
        );
    }
    let (_, letter) = app.latest_letter(&EXPERT.email()).await;
    assert_eq!(letter["case_number"], case["case_number"]);
}

#[tokio::test]
async fn an_expert_whose_assignment_had_not_gone_yet_never_hears_of_the_case() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let [first, _] = app.two_experts(&cast.coordinator).await;
    let period = app.period("2027-01-01").await;
    let before = app.letters_to(&EXPERT.email()).await;
    let case = register(&cast.coordinator, &file(&cast.teacher).await).await;
    let planned = plan(&cast.coordinator, &case, &period, &[&first]).await;
    let sent = leave(&cast.teacher, &planned, "Увольнение").await;
    register_withdrawal(&cast.coordinator, &sent).await;
    assert_eq!(app.letters_to(&EXPERT.email()).await, before);
}

#[tokio::test]
async fn a_second_withdrawal_beside_the_first_is_refused() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let case = register(&cast.coordinator, &file(&cast.teacher).await).await;
    let formed = form_withdrawal(&cast.teacher, &case, "Увольнение").await;
    try_form_withdrawal(&cast.coordinator, &formed, "Увольнение")
        .await
        .expect_problem(409, "not_now");
    let sent = send_withdrawal(&cast.teacher, &formed).await;
    try_form_withdrawal(&cast.teacher, &sent, "Другая причина")
        .await
        .expect_problem(409, "not_now");
}
