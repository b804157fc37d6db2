//! `GET /experts`

use crate::{
    job::*,
    support::{TestApp, people::*},
};
use serde_json::json;

#[tokio::test]
async fn a_coordinator_chooses_among_the_own_experts_the_operator_among_all() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    app.two_experts(&cast.coordinator).await;
    app.expert(&cast.operator, OTHER_EXPERT, ELSEWHERE).await;
    let own = cast.coordinator.get("/experts").await.expect(200);
    assert_eq!(
        column(&own, "full_name"),
        [EXPERT.full_name(), SECOND_EXPERT.full_name()]
    );
    let there = app.municipality(ELSEWHERE).await;
    let still_own = cast
        .coordinator
        .get(&format!("/experts?municipality_id={there}"))
        .await
        .expect(200);
    assert_eq!(still_own, own);
    let all = cast.operator.get("/experts").await.expect(200);
    assert_eq!(
        column(&all, "full_name"),
        [
            EXPERT.full_name(),
            OTHER_EXPERT.full_name(),
            SECOND_EXPERT.full_name()
        ]
    );
    let one = cast
        .operator
        .get(&format!("/experts?municipality_id={there}"))
        .await
        .expect(200);
    assert_eq!(column(&one, "full_name"), [OTHER_EXPERT.full_name()]);
}

#[tokio::test]
async fn an_expert_is_found_by_a_part_of_the_name_and_shows_what_is_printed_and_the_load() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let [first, _] = app.two_experts(&cast.coordinator).await;
    let case = register(&cast.coordinator, &file(&cast.teacher).await).await;
    plan(
        &cast.coordinator,
        &case,
        &app.period("2027-01-01").await,
        &[&first],
    )
    .await;
    let found = cast
        .coordinator
        .get("/experts?q=ЖУРАВЛЕВ")
        .await
        .expect(200);
    let wanted = json!([{
        "person_id": first, "full_name": EXPERT.full_name(), "position": "учитель математики",
        "workplace": "МБОУ «Заречная СОШ»", "subject": "математика", "load": 1,
        "municipality": found[0]["municipality"],
    }]);
    assert_eq!(found, wanted);
    assert_eq!(
        cast.coordinator.get("/experts?q=%25").await.expect(200),
        json!([])
    );
}

#[tokio::test]
async fn teachers_and_experts_choose_nobody() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let expert = app.expert(&cast.coordinator, EXPERT, HERE).await;
    for who in [&cast.teacher, &expert] {
        who.get("/experts").await.expect_problem(403, "forbidden");
    }
    app.client()
        .get("/experts")
        .await
        .expect_problem(401, "session_required");
}
