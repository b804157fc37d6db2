//! Pages, and what they cost.

use crate::{job::*, support::TestApp};
use domain::applications::Stage;
use serde_json::json;

#[tokio::test]
async fn a_page_has_its_rows_and_the_number_of_all() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let seeder = Seeder::new(&app, &cast.teacher, &cast.operator).await;
    for _ in 0..5 {
        seeder.put(Seed::default()).await;
    }
    for (page, rows) in [(1, 2), (2, 2), (3, 1), (4, 0), (5_000, 0)] {
        let list = cast
            .coordinator
            .get(&format!("/applications?per_page=2&page={page}"))
            .await
            .expect(200);
        assert_eq!(list["items"].as_array().unwrap().len(), rows, "page {page}");
        assert_eq!(
            (&list["total"], &list["page"], &list["per_page"]),
            (&json!(5), &json!(page), &json!(2))
        );
    }
    let list = cast.coordinator.get("/applications").await.expect(200);
    assert_eq!((&list["page"], &list["per_page"]), (&json!(1), &json!(50)));
}

#[tokio::test]
async fn a_page_out_of_bounds_is_refused() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    for (query, field) in [
        ("page=0", "page"),
        ("page=1000001", "page"),
        ("per_page=0", "per_page"),
        ("per_page=201", "per_page"),
    ] {
        let answer = cast
            .coordinator
            .get(&format!("/applications?{query}"))
            .await;
        answer.expect_mistake(field, "out_of_range");
    }
    for far in ["page=5001&per_page=2", "page=51&per_page=200"] {
        let answer = cast.coordinator.get(&format!("/applications?{far}")).await;
        answer.expect_mistake("page", "too_far");
    }
    for address in [
        "/applications?per_page=200",
        "/applications?page=50&per_page=200",
    ] {
        cast.coordinator.get(address).await.expect(200);
    }
    cast.coordinator
        .get("/applications?page=99999999999999999999")
        .await
        .expect_mistake("query", "wrong_value");
}

#[tokio::test]
async fn a_page_costs_as_many_statements_with_forty_rows_as_with_two() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    app.two_experts(&cast.coordinator).await;
    let seeder = Seeder::new(&app, &cast.teacher, &cast.operator).await;
    let period = Some((
        app.period("2027-01-01").await.parse().unwrap(),
        "2027-01-11".parse().unwrap(),
    ));
    let put = async |rows: usize| {
        for _ in 0..rows {
            seeder
                .put(Seed {
                    stage: Stage::Registered,
                    period,
                    experts: 2,
                    ..Seed::default()
                })
                .await;
        }
    };
    let measure = async || {
        let mut costs = Vec::new();
        for who in [&cast.coordinator, &cast.operator] {
            for address in [
                "/applications",
                "/applications/export.csv",
                "/home",
                "/schedules",
            ] {
                costs.push(app.cost(who, address).await);
            }
        }
        costs.push(app.cost(&cast.teacher, "/home").await);
        costs
    };
    put(2).await;
    let few = measure().await;
    put(38).await;
    assert_eq!(measure().await, few);
    assert!(few.iter().all(|cost| (1..=20).contains(cost)), "{few:?}");
}
