use crate::support::{Client, TestApp, people::*};
use serde_json::{Value, json};

/// A coordinator who is an expert too, and their roles.
async fn two_roles(app: &TestApp, operator: &Client) -> (Client, Value, Value) {
    let coordinator = app.coordinator(operator, COORDINATOR, "14").await;
    let mut body = invitation(COORDINATOR, "expert", Some(app.municipality("14").await));
    body["printed_position"] = "учитель химии".into();
    body["printed_workplace"] = "МБОУ «Заречная СОШ»".into();
    operator.post("/invitations").json(body).await.expect(201);
    let token = json!({ "token": app.token_from_letter(&COORDINATOR.email()).await });
    let me = coordinator
        .post("/invitations/accept-as-me")
        .json(token)
        .await
        .expect(200);
    let role = |code: &str| {
        me["roles"]
            .as_array()
            .unwrap()
            .iter()
            .find(|role| role["role"] == code)
            .unwrap()["id"]
            .clone()
    };
    (
        coordinator.clone(),
        role("municipal_coordinator"),
        role("expert"),
    )
}

#[tokio::test]
async fn the_chosen_role_alone_decides_what_is_allowed() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    let (coordinator, _, expert) = two_roles(&app, &operator).await;
    coordinator.get("/invitations").await.expect(200);

    let switched = coordinator
        .put("/sessions/current/role")
        .json(json!({ "role_id": expert }))
        .await
        .expect(200);

    assert_eq!(switched["person"]["acting"]["role"], "expert");
    let as_expert = coordinator.with_token(switched["access_token"].as_str().unwrap());
    as_expert
        .get("/invitations")
        .await
        .expect_problem(403, "forbidden");
    // The session acts in one role: an older token of it gives no more.
    coordinator
        .get("/invitations")
        .await
        .expect_problem(403, "forbidden");
}

#[tokio::test]
async fn the_first_role_comes_back_as_easily() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    let (coordinator, first, expert) = two_roles(&app, &operator).await;

    coordinator
        .put("/sessions/current/role")
        .json(json!({ "role_id": expert }))
        .await
        .expect(200);
    let back = coordinator
        .put("/sessions/current/role")
        .json(json!({ "role_id": first }))
        .await
        .expect(200);

    assert_eq!(back["person"]["acting"]["role"], "municipal_coordinator");
    coordinator.get("/invitations").await.expect(200);
}

#[tokio::test]
async fn another_browser_of_the_same_person_keeps_its_role() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    let (here, _, expert) = two_roles(&app, &operator).await;
    let there = app.sign_in(COORDINATOR.username, PASSWORD).await;

    here.put("/sessions/current/role")
        .json(json!({ "role_id": expert }))
        .await
        .expect(200);

    assert_eq!(
        there.get("/me").await.expect(200)["acting"]["role"],
        "municipal_coordinator"
    );
}

#[tokio::test]
async fn nobody_takes_somebody_elses_role() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    let coordinator = app.coordinator(&operator, COORDINATOR, "14").await;
    let operators_role = operator.get("/me").await.expect(200)["acting"]["id"].clone();

    let answer = coordinator
        .put("/sessions/current/role")
        .json(json!({ "role_id": operators_role }))
        .await;

    assert_eq!(
        answer.expect_mistake("role_id", "unknown"),
        "Такой роли у Вас нет"
    );
    assert_eq!(
        coordinator.get("/me").await.expect(200)["acting"]["role"],
        "municipal_coordinator"
    );
    coordinator.get("/people").await.expect(403);
}

#[tokio::test]
async fn a_role_that_does_not_exist_is_refused_at_its_field() {
    let app = TestApp::start().await;
    let operator = app.operator().await;

    let unknown = json!({ "role_id": "0192f0c1-7a00-7000-8000-000000000001" });
    operator
        .put("/sessions/current/role")
        .json(unknown)
        .await
        .expect_mistake("role_id", "unknown");
    operator
        .put("/sessions/current/role")
        .json(json!({ "role_id": "operator" }))
        .await
        .expect_mistake("role_id", "wrong_value");
    operator
        .put("/sessions/current/role")
        .json(json!({}))
        .await
        .expect_mistake("role_id", "required");
}

#[tokio::test]
async fn without_a_session_there_is_no_role_to_choose() {
    let app = TestApp::start().await;

    app.client()
        .put("/sessions/current/role")
        .json(json!({ "role_id": 1 }))
        .await
        .expect_problem(401, "session_required");
}
