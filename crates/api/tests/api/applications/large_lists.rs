//! Five thousand rows in one municipality cost what fifty do.

use crate::{job::*, support::TestApp};
use domain::applications::Stage;
use serde_json::{Value, json};

/// The same of a preview of registering the first page.
async fn preview_cost(app: &TestApp, who: &crate::support::Client) -> u64 {
    let page = who
        .get("/applications?stage=submitted&per_page=50")
        .await
        .expect(200);
    let items: Vec<Value> = page["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|case| json!({ "id": id(case), "version": version(case) }))
        .collect();
    let ready = items.len();
    let before = app.state.database.statements();
    let preview = who
        .post("/planned-steps/preview")
        .json(json!({ "kind": "register", "items": items }))
        .await
        .expect(200);
    assert_eq!(preview["ready"], ready);
    app.state.database.statements() - before
}

#[tokio::test]
async fn five_thousand_rows_cost_as_many_statements_as_fifty() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let seeder = Seeder::new(&app, &cast.teacher, &cast.operator).await;
    let submitted = seeder.put(Seed::default()).await;
    let rejected = seeder
        .put(Seed {
            stage: Stage::Rejected,
            ..Seed::default()
        })
        .await;
    let measure = async || {
        let mut costs = Vec::new();
        for who in [&cast.coordinator, &cast.operator] {
            for address in [
                "/applications?stage=submitted",
                "/applications?decided=yes&sort=-decided_at",
                "/applications?q=сорокин&per_page=20&page=2",
                "/applications/export.csv?stage=submitted&columns=full_name",
                "/applications/journal.pdf?decided_to=2026-11-01",
                "/home",
                "/planned-steps",
                "/saved-filters",
            ] {
                costs.push((address, app.cost(who, address).await));
            }
        }
        costs.push(("preview", preview_cost(&app, &cast.coordinator).await));
        costs
    };
    copies(&app, rejected, 25).await;
    bulk_copies(&app, submitted, 0, 25).await;
    let few = measure().await;
    bulk_copies(&app, submitted, 25, 4950).await;
    assert_eq!(measure().await, few);
    assert!(
        few.iter().all(|(_, cost)| (1..=25).contains(cost)),
        "{few:?}"
    );
    let list = cast.coordinator.get("/applications?stage=submitted").await;
    assert_eq!(list.expect(200)["total"], json!(4976));
}

#[tokio::test]
async fn more_than_ten_thousand_rows_are_not_counted() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let seeder = Seeder::new(&app, &cast.teacher, &cast.operator).await;
    let submitted = seeder.put(Seed::default()).await;
    bulk_copies(&app, submitted, 0, 9_999).await;
    let list = async |query: &str| {
        let address = format!("/applications?stage=submitted{query}");
        cast.coordinator.get(&address).await.expect(200)
    };
    let exact = list("").await;
    assert_eq!(exact["total"], json!(10_000));
    assert_eq!(exact.get("total_is_lower_bound"), None);

    seeder.put(Seed::default()).await;
    let more = list("&page=200").await;
    assert_eq!(more["total"], json!(10_000));
    assert_eq!(more["total_is_lower_bound"], json!(true));
    assert_eq!(more["items"].as_array().unwrap().len(), 50);
    let past = cast
        .coordinator
        .get("/applications?stage=submitted&page=201")
        .await;
    past.expect_mistake("page", "too_far");
}
