//! SQLite that has no room. `max_page_count` of the writer's connection stands for a full disk: SQLite answers the same error,
//! and there is room again as soon as that connection is closed.

use crate::{
    job::*,
    support::{Answer, Client, TestApp},
};
use api::Clock;
use persistence::Store;
use sea_orm::ConnectionTrait;
use serde_json::json;

/// Not one page more for the connection that writes.
async fn fill(app: &TestApp) {
    let tx = app.state.database.begin(app.clock.now()).await.unwrap();
    let limit = "PRAGMA max_page_count = 1";
    tx.connection().execute_unprepared(limit).await.unwrap();
    tx.commit().await.unwrap();
}

async fn save(who: &Client, page: usize, name: &str) -> Answer {
    let query = format!("q={}", "ж".repeat(1_900));
    let body = json!({ "page": format!("p{page}"), "name": name, "query": query });
    who.post("/saved-filters").json(body).await
}

/// Saves until there is no room; the names that were acknowledged, and the answer that was not.
async fn save_until_refused(who: &Client) -> (Vec<String>, Answer) {
    let mut acknowledged = Vec::new();
    for number in 0..1_000 {
        let name = format!("Фильтр {number}");
        let answer = save(who, number / 40, &name).await;
        if answer.status != 201 {
            return (acknowledged, answer);
        }
        acknowledged.push(name);
    }
    panic!("the limit does nothing");
}

async fn names(who: &Client) -> Vec<String> {
    let list = who.get("/saved-filters").await.expect(200);
    let mut names: Vec<_> = column(&list["items"], "name")
        .into_iter()
        .map(str::to_owned)
        .collect();
    names.sort();
    names
}

#[tokio::test]
async fn what_is_acknowledged_after_a_full_disk_is_kept() {
    let mut app = TestApp::start().await;
    if app.is_postgres() {
        return;
    }
    let cast = app.cast().await;
    let who = &cast.coordinator;
    fill(&app).await;
    let (mut acknowledged, refused) = save_until_refused(who).await;
    refused.expect_problem(507, "no_space");

    // A refusal leaves its transaction, too: this is what kept the transaction of later ones open.
    let nowhere = "/saved-filters/0192f0c1-7a00-7000-8000-000000000001";
    who.delete(nowhere).await.expect_problem(404, "not_found");
    for name in ["После переполнения", "И ещё один"] {
        save(who, 39, name).await.expect(201);
        acknowledged.push(name.to_owned());
    }

    acknowledged.sort();
    assert_eq!(names(who).await, acknowledged);
    let elsewhere = who.moved_to(&app.start_another_server().await);
    assert_eq!(names(&elsewhere).await, acknowledged);
}
