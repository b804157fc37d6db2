//! An error leaves nothing behind on a connection that the next user would inherit, and `/readyz` knows more than that the
//! database answers.

use crate::{
    job::*,
    support::{Client, TestApp},
};
use api::Clock;
use persistence::{Store, WriteTx};
use sea_orm::ConnectionTrait;
use serde_json::json;

async fn begin(app: &TestApp) -> WriteTx {
    app.state.database.begin(app.clock.now()).await.unwrap()
}

async fn change(app: &TestApp, sql: &str) {
    let tx = begin(app).await;
    tx.connection().execute_unprepared(sql).await.unwrap();
    tx.commit().await.unwrap();
}

async fn save(who: &Client, name: &str) {
    let body = json!({ "page": "registration", "name": name, "query": "q=ёлка" });
    who.post("/saved-filters").json(body).await.expect(201);
}

async fn names(who: &Client) -> Vec<String> {
    let list = who.get("/saved-filters").await.expect(200);
    let names = column(&list["items"], "name");
    names.into_iter().map(str::to_owned).collect()
}

async fn refusal(who: &Client) {
    let nowhere = "/saved-filters/0192f0c1-7a00-7000-8000-000000000001";
    who.delete(nowhere).await.expect_problem(404, "not_found");
}

#[tokio::test]
async fn a_transaction_that_a_failed_query_left_open_is_not_inherited() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let who = &cast.coordinator;
    let mut saved = Vec::new();
    for number in 0..6 {
        let reader = app.state.database.reader();
        let broken = "BEGIN; SELECT nothing_of_this_name";
        assert!(
            reader
                .connection()
                .execute_unprepared(broken)
                .await
                .is_err()
        );

        assert_eq!(names(who).await, saved);
        let name = format!("Фильтр {number}");
        save(who, &name).await;
        saved.push(name);
        assert_eq!(names(who).await, saved);
    }
}

#[tokio::test]
async fn a_transaction_that_the_database_ended_itself_is_not_inherited() {
    let mut app = TestApp::start().await;
    let cast = app.cast().await;
    let who = &cast.coordinator;
    // What SQLite does by itself when a disk is full or fails.
    let tx = begin(&app).await;
    tx.connection()
        .execute_unprepared("ROLLBACK")
        .await
        .unwrap();
    drop(tx);

    refusal(who).await;
    save(who, "После отказа").await;

    assert_eq!(names(who).await, ["После отказа"]);
    let elsewhere = who.moved_to(&app.start_another_server().await);
    assert_eq!(names(&elsewhere).await, ["После отказа"]);
}

#[tokio::test]
async fn nothing_runs_and_nothing_is_kept_in_a_transaction_after_its_error() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    save(&cast.coordinator, "Прежний").await;
    let tx = begin(&app).await;
    let run = |sql: &'static str| tx.connection().execute_unprepared(sql);
    let change = "UPDATE saved_filters SET name = 'Новый'";
    run(change).await.unwrap();

    assert!(run("SELECT nothing_of_this_name").await.is_err());

    assert!(run(change).await.is_err());
    assert!(tx.commit().await.is_err());
    assert_eq!(names(&cast.coordinator).await, ["Прежний"]);
}

#[tokio::test]
async fn a_database_that_cannot_be_written_is_not_ready_though_it_answers() {
    let app = TestApp::start().await;
    let ready = || app.client().get_anywhere("/readyz");
    ready().await.expect(200);

    change(&app, "ALTER TABLE probes RENAME TO probes_away").await;
    let answer = ready().await;
    answer.expect(503);
    assert_eq!(answer.text(), "the database cannot be written");
    app.client().get("/reference/consent").await.expect(200);

    change(&app, "ALTER TABLE probes_away RENAME TO probes").await;
    ready().await.expect(200);
}
