//! Where an invitation stands, and the filter by it.

use crate::{
    job::HERE,
    support::{Client, TestApp, people::*},
};
use chrono::Duration;
use persistence::outbox;
use serde_json::{Value, json};

async fn invited(app: &TestApp, operator: &Client, number: u32) -> Value {
    let mut body = invitation(OTHER_EXPERT, "expert", Some(app.municipality(HERE).await));
    body["email"] = format!("priglashen{number}@example.ru").into();
    body["printed_position"] = "учитель физики".into();
    body["printed_workplace"] = "МБОУ «Луговая СОШ»".into();
    operator.post("/invitations").json(body).await.expect(201)
}

async fn state(operator: &Client, row: &Value) -> String {
    let path = format!("/invitations?q={}", row["email"].as_str().unwrap());
    let found = operator.get(&path).await.expect(200)["items"][0]["state"].clone();
    let path = format!("{path}&state={}", found.as_str().unwrap());
    let filtered = operator.get(&path).await.expect(200);
    assert_eq!(
        filtered["total"], 1,
        "the filter finds the state that is shown"
    );
    found.as_str().unwrap().to_owned()
}

#[tokio::test]
async fn each_has_one_state_and_the_filter_finds_it() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    let row = invited(&app, &operator, 1).await;
    let email = row["email"].as_str().unwrap();
    assert_eq!(state(&operator, &row).await, "sent");

    let token = app.token_from_letter(email).await;
    let inspect = json!({ "token": token });
    let inspected = app.client().post("/invitations/inspect").json(inspect);
    inspected.await.expect(200);
    assert_eq!(state(&operator, &row).await, "opened");

    let mut body = acceptance(OTHER_EXPERT, &token);
    body["username"] = "priglashen1".into();
    app.client()
        .post("/invitations/accept")
        .json(body)
        .await
        .expect(201);
    assert_eq!(state(&operator, &row).await, "accepted");
    let found = operator.get("/invitations?q=priglashen1").await.expect(200);
    assert_eq!(found["items"][0]["username"], "priglashen1");
    assert!(found["items"][0]["grant_id"].is_string());

    let failed = invited(&app, &operator, 2).await;
    let tx = app.state.database.begin(app.state.now()).await.unwrap();
    let waiting = outbox::claim(&tx, 50).await.unwrap();
    let letter = waiting
        .iter()
        .find(|letter| letter.recipient == "priglashen2@example.ru");
    outbox::given_up(&tx, letter.unwrap(), "no such mailbox".into())
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert_eq!(state(&operator, &failed).await, "letter_failed");

    app.advance(Duration::days(15));
    let operator = app.sign_in(OPERATOR.username, PASSWORD).await;
    assert_eq!(state(&operator, &failed).await, "expired");
    operator
        .get("/invitations?state=lost")
        .await
        .expect_mistake("state", "unknown");
}

#[tokio::test]
async fn a_page_costs_as_many_statements_for_twenty_rows_as_for_two() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    let cost = || app.cost(&operator, "/invitations");
    invited(&app, &operator, 1).await;
    invited(&app, &operator, 2).await;
    let few = cost().await;
    for number in 3..21 {
        invited(&app, &operator, number).await;
    }
    assert_eq!(cost().await, few);
}

#[tokio::test]
async fn another_account_than_the_invited_one_does_not_take_the_role() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    app.teacher(TEACHER, HERE).await;
    let other = app.teacher(SECOND_TEACHER, HERE).await;
    let mut body = invitation(TEACHER, "expert", Some(app.municipality(HERE).await));
    body["printed_position"] = "учитель физики".into();
    body["printed_workplace"] = "МБОУ «Луговая СОШ»".into();
    operator.post("/invitations").json(body).await.expect(201);
    let token = json!({ "token": app.token_from_letter(&TEACHER.email()).await });
    let answer = other.post("/invitations/accept-as-me").json(token).await;
    answer.expect_problem(403, "forbidden");
}

#[tokio::test]
async fn of_two_acceptances_at_once_one_gets_the_role() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    let row = invited(&app, &operator, 1).await;
    let token = app.token_from_letter(row["email"].as_str().unwrap()).await;
    let accept = |username: &str| {
        let mut body = acceptance(OTHER_EXPERT, &token);
        body["username"] = username.into();
        app.client().post("/invitations/accept").json(body)
    };
    let (one, other) = tokio::join!(async { accept("pervyi").await }, async {
        accept("vtoroi").await
    });
    let mut statuses = [one.status, other.status];
    statuses.sort_unstable();
    assert!(matches!(statuses, [201, 404 | 409]), "{statuses:?}");
}
