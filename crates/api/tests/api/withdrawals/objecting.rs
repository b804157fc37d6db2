//! «Возразить»: the teacher against the coordinator's withdrawal.

use crate::{
    job::*,
    support::{TestApp, people::*},
};
use serde_json::json;

#[tokio::test]
async fn coordinator_and_operator_get_the_words_and_the_history_keeps_them() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let case = register(&cast.coordinator, &file(&cast.teacher).await).await;
    let sent = leave(&cast.coordinator, &case, "Увольнение").await;
    let seen = show(&cast.teacher, &sent).await;
    assert!(words(&seen["allowed_actions"]).contains(&"object_to_withdrawal"));
    let body = json!({ "text": "Я не увольняюсь и прошу продолжить" });
    let case = act(&cast.teacher, &sent, "withdrawal/object", body)
        .await
        .expect(200);
    assert_eq!(
        case["withdrawal"]["objection"],
        "Я не увольняюсь и прошу продолжить"
    );
    assert_eq!(
        case["history"][0]["title"],
        "Аттестуемый возразил против отзыва"
    );
    for reader in [COORDINATOR, OPERATOR] {
        let (kind, letter) = app.latest_letter(&reader.email()).await;
        assert_eq!(kind, "withdrawal_objected");
        assert_eq!(letter["objection"], case["withdrawal"]["objection"]);
        assert_eq!(letter["name"], reader.full_name());
    }
    let page = cast
        .operator
        .get("/withdrawals?state=sent")
        .await
        .expect(200);
    assert_eq!(
        page["items"][0]["withdrawal"]["objection"],
        case["withdrawal"]["objection"]
    );
    // A later one takes its place; the operator decides in any case.
    let body = json!({ "text": "Прошу продолжить" });
    let case = act(&cast.teacher, &case, "withdrawal/object", body)
        .await
        .expect(200);
    assert_eq!(case["withdrawal"]["objection"], "Прошу продолжить");
    let withdrawn = register_withdrawal(&cast.operator, &case).await;
    assert_eq!(withdrawn["stage"], "withdrawn");
}

#[tokio::test]
async fn there_is_nothing_to_object_to_before_it_is_sent_or_in_ones_own() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let case = register(&cast.coordinator, &file(&cast.teacher).await).await;
    let body = json!({ "text": "Не согласна" });
    let formed = form_withdrawal(&cast.coordinator, &case, "Увольнение").await;
    act(&cast.teacher, &formed, "withdrawal/object", body.clone())
        .await
        .expect_problem(409, "not_now");
    let case = take_back(&cast.coordinator, &formed).await.expect(200);
    let own = leave(&cast.teacher, &case, "Увольнение").await;
    act(&cast.teacher, &own, "withdrawal/object", body)
        .await
        .expect_problem(409, "not_now");
}
