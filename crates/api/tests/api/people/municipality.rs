//! `PUT /people/{id}/municipality`

use crate::{
    job::{self, ELSEWHERE, HERE},
    support::{Client, TestApp, people::*},
};
use serde_json::{Value, json};

async fn row(operator: &Client, who: Who) -> Value {
    let path = format!("/people?q={}", who.username);
    operator.get(&path).await.expect(200)["items"][0].clone()
}

async fn body(app: &TestApp) -> Value {
    json!({ "municipality_id": app.municipality(ELSEWHERE).await, "reason": "Переведена приказом" })
}

#[tokio::test]
async fn the_coordinators_role_moves_and_its_session_ends() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    let coordinator = app.coordinator(&operator, COORDINATOR, HERE).await;
    coordinator
        .post("/me/municipality-request")
        .json(json!({ "text": "Работаю в другом районе" }))
        .await
        .expect(201);
    let before = row(&operator, COORDINATOR).await;
    let path = format!("/people/{}/municipality", job::id(&before));
    let change = |version| operator.put(&path).if_match(version);
    change(job::version(&before) + 1)
        .json(body(&app).await)
        .await
        .expect(412);
    let after = change(job::version(&before))
        .json(body(&app).await)
        .await
        .expect(200);
    assert!(after["municipality_request"].is_null(), "answered");
    coordinator
        .get("/me")
        .await
        .expect_problem(401, "session_required");
    let again = app.sign_in(COORDINATOR.username, PASSWORD).await;
    let me = again.get("/me").await.expect(200);
    assert_eq!(
        me["acting"]["municipality"]["id"],
        app.municipality(ELSEWHERE).await
    );
    let (kind, letter) = app.latest_letter(&COORDINATOR.email()).await;
    assert_eq!(
        (kind.as_str(), &letter["reason"]),
        ("municipality_changed", &json!("Переведена приказом"))
    );
}

#[tokio::test]
async fn a_municipality_that_is_right_is_kept_with_an_answer() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    let coordinator = app.coordinator(&operator, COORDINATOR, HERE).await;
    let ask = async |text: &str| {
        let body = json!({ "text": text });
        let asked = coordinator.post("/me/municipality-request").json(body);
        asked.await.expect(201);
    };
    ask("Работаю в другом районе").await;
    let path = format!(
        "/people/{}/municipality-request/decline",
        job::id(&row(&operator, COORDINATOR).await)
    );
    let decline = async |reason: &str| {
        let body = json!({ "reason": reason });
        operator.post(&path).json(body).await
    };
    decline(" ").await.expect_mistake("reason", "required");
    let after = decline("В приказе указан этот район").await.expect(200);
    assert!(after["municipality_request"].is_null(), "answered");

    let (kind, letter) = app.latest_letter(&COORDINATOR.email()).await;
    assert_eq!(
        (kind.as_str(), &letter["reason"]),
        ("municipality_kept", &json!("В приказе указан этот район"))
    );
    let home = coordinator.get("/home").await.expect(200);
    assert_eq!(
        (
            &home["municipality_request"],
            &home["municipality_answer"]["text"]
        ),
        (&Value::Null, &json!("В приказе указан этот район"))
    );
    assert_eq!(home["municipality"]["id"], app.municipality(HERE).await);
    decline("Ещё раз").await.expect_problem(409, "wrong_stage");

    ask("Всё же в другом").await;
    let home = coordinator.get("/home").await.expect(200);
    assert!(home["municipality_answer"].is_null(), "the next one waits");
    assert_eq!(home["municipality_request"]["text"], "Всё же в другом");
}

#[tokio::test]
async fn an_answer_is_shown_for_thirty_days() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    let coordinator = app.coordinator(&operator, COORDINATOR, HERE).await;
    let asked = coordinator
        .post("/me/municipality-request")
        .json(json!({ "text": "Работаю в другом районе" }));
    asked.await.expect(201);
    let path = format!(
        "/people/{}/municipality-request/decline",
        job::id(&row(&operator, COORDINATOR).await)
    );
    let answer = operator.post(&path).json(json!({ "reason": "Всё верно" }));
    answer.await.expect(200);
    app.advance(chrono::Duration::days(30));
    let coordinator = app.sign_in(COORDINATOR.username, PASSWORD).await;
    let home = coordinator.get("/home").await.expect(200);
    assert!(home["municipality_answer"].is_null());
}

#[tokio::test]
async fn what_speaks_against_it_is_listed() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let expert = app.expert(&cast.coordinator, EXPERT, HERE).await;
    let case = job::register(&cast.coordinator, &job::file(&cast.teacher).await).await;
    let period = app.period("2027-01-01").await;
    job::plan(
        &cast.coordinator,
        &case,
        &period,
        &[&job::own_id(&expert).await],
    )
    .await;
    for who in [EXPERT, TEACHER] {
        let before = row(&cast.operator, who).await;
        let path = format!("/people/{}/municipality", job::id(&before));
        let answer = cast
            .operator
            .put(&path)
            .if_match(job::version(&before))
            .json(body(&app).await)
            .await;
        let problem = answer.expect_problem(409, "not_now");
        let number = case["case_number"].as_str().unwrap();
        let words = problem["errors"][0]["message"].as_str().unwrap();
        assert!(words.contains(number), "{words}");
    }
    expert.get("/me").await.expect(200);
}

#[tokio::test]
async fn a_reason_and_another_municipality_are_asked_for() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    app.coordinator(&operator, COORDINATOR, HERE).await;
    let before = row(&operator, COORDINATOR).await;
    let path = format!("/people/{}/municipality", job::id(&before));
    let same = json!({ "municipality_id": app.municipality(HERE).await, "reason": "" });
    let answer = operator
        .put(&path)
        .if_match(job::version(&before))
        .json(same)
        .await;
    answer.expect_mistake("municipality_id", "same");
    answer.expect_mistake("reason", "required");
}
