use crate::support::{Client, TestApp, people::*};
use serde_json::{Value, json};

/// Invites somebody as an expert of a municipality and gives the token of the letter.
async fn token(app: &TestApp, operator: &Client, who: Who, code: &str) -> Value {
    let mut body = invitation(who, "expert", Some(app.municipality(code).await));
    body["printed_position"] = "учитель химии".into();
    body["printed_workplace"] = "МБОУ «Заречная СОШ»".into();
    operator.post("/invitations").json(body).await.expect(201);
    json!({ "token": app.token_from_letter(&who.email()).await })
}

#[tokio::test]
async fn a_teacher_becomes_an_expert_too_with_the_same_account() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    let teacher = app.teacher(TEACHER, "14").await;
    let token = token(&app, &operator, TEACHER, "14").await;

    let me = teacher
        .post("/invitations/accept-as-me")
        .json(token.clone())
        .await
        .expect(200);

    let roles: Vec<&Value> = me["roles"]
        .as_array()
        .unwrap()
        .iter()
        .map(|role| &role["role"])
        .collect();
    assert_eq!(roles, ["teacher", "expert"]);
    assert_eq!(
        me["acting"]["role"], "teacher",
        "the session goes on in its role"
    );
    let experts = operator.get("/experts").await.expect(200);
    assert_eq!(experts.as_array().unwrap().len(), 1);
    let again = teacher.post("/invitations/accept-as-me").json(token).await;
    again.expect_problem(404, "link_unknown");
}

#[tokio::test]
async fn the_same_role_is_not_taken_twice_but_for_another_municipality_it_is() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    let expert = app.expert(&operator, EXPERT, "14").await;

    let here = token(&app, &operator, EXPERT, "14").await;
    let answer = expert.post("/invitations/accept-as-me").json(here).await;
    assert_eq!(
        answer.expect_problem(409, "already_exists")["detail"],
        "Эта роль у Вас уже есть"
    );

    let there = token(&app, &operator, EXPERT, "06").await;
    let me = expert
        .post("/invitations/accept-as-me")
        .json(there)
        .await
        .expect(200);
    assert_eq!(me["roles"].as_array().unwrap().len(), 2);
}

#[tokio::test]
async fn nobody_accepts_without_signing_in() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    app.teacher(TEACHER, "14").await;
    let token = token(&app, &operator, TEACHER, "14").await;

    app.client()
        .post("/invitations/accept-as-me")
        .json(token.clone())
        .await
        .expect_problem(401, "session_required");

    app.client()
        .post("/invitations/inspect")
        .json(token)
        .await
        .expect(200);
}

#[tokio::test]
async fn an_invented_token_gives_no_role() {
    let app = TestApp::start().await;
    let teacher = app.teacher(TEACHER, "14").await;

    let answer = teacher
        .post("/invitations/accept-as-me")
        .json(json!({ "token": "invented" }))
        .await;

    answer.expect_problem(404, "link_unknown");
    assert_eq!(
        teacher.get("/me").await.expect(200)["roles"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
}
