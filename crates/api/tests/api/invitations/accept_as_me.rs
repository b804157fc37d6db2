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
async fn an_expert_of_one_municipality_becomes_one_of_another_too() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    let expert = app.expert(&operator, EXPERT, "14").await;

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

/// Invites this name at an address that has no account.
async fn elsewhere(app: &TestApp, operator: &Client, name: Who, number: u32) -> Value {
    let email = format!("drugoi{number}@example.ru");
    let mut body = invitation(name, "expert", Some(app.municipality("14").await));
    body["email"] = email.clone().into();
    body["printed_position"] = "учитель химии".into();
    body["printed_workplace"] = "МБОУ «Заречная СОШ»".into();
    operator.post("/invitations").json(body).await.expect(201);
    json!({ "token": app.token_from_letter(&email).await })
}

#[tokio::test]
async fn at_an_address_without_an_account_the_name_decides() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    let teacher = app.teacher(TEACHER, "14").await;
    let stranger = app.teacher(SECOND_TEACHER, "14").await;
    // ё as е, in whatever case.
    let typed = Who {
        surname: "ПОЛЯНСКАЯ-ЕЛКИНА",
        first_name: "алена",
        patronymic: "Козьминична",
        ..TEACHER
    };
    let token = elsewhere(&app, &operator, typed, 1).await;

    let refused = stranger
        .post("/invitations/accept-as-me")
        .json(token.clone())
        .await;
    let problem = refused.expect_problem(403, "forbidden");
    let words = problem["detail"].as_str().unwrap();
    assert!(
        words.starts_with("Приглашение выписано на другое имя: "),
        "{words}"
    );

    let accepted = teacher.post("/invitations/accept-as-me").json(token);
    accepted.await.expect(200);
    let list = operator
        .get("/invitations?state=accepted")
        .await
        .expect(200);
    let row = &list["items"][0];
    assert_eq!(
        [&row["surname"], &row["first_name"], &row["patronymic"]],
        [TEACHER.surname, TEACHER.first_name, TEACHER.patronymic],
        "the account's own name"
    );
    let found = operator
        .get("/invitations")
        .query(&[("q", TEACHER.patronymic)])
        .await
        .expect(200);
    assert_eq!(found["total"], 1, "found by it, too");
}

#[tokio::test]
async fn of_two_invitations_into_one_role_the_second_is_refused() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    let teacher = app.teacher(TEACHER, "14").await;
    let first = elsewhere(&app, &operator, TEACHER, 1).await;
    let second = elsewhere(&app, &operator, TEACHER, 2).await;
    let accept = async |token: &Value| {
        teacher
            .post("/invitations/accept-as-me")
            .json(token.clone())
            .await
    };
    accept(&first).await.expect(200);
    let again = accept(&second).await;
    assert_eq!(
        again.expect_problem(409, "already_exists")["detail"],
        "Эта роль у Вас уже есть"
    );
    let me = teacher.get("/me").await.expect(200);
    assert_eq!(me["roles"].as_array().unwrap().len(), 2);
}
