//! Numbers: gapless per municipality and year.

use crate::{
    job::*,
    support::{TestApp, people::*},
};
use chrono::Duration;
use serde_json::json;

#[tokio::test]
async fn each_municipality_counts_its_own_registrations_without_a_gap() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let elsewhere = app
        .coordinator(&cast.operator, OTHER_COORDINATOR, ELSEWHERE)
        .await;
    let other = app.teacher(SECOND_TEACHER, ELSEWHERE).await;
    let mut given = Vec::new();
    for (teacher, coordinator) in [
        (&cast.teacher, &cast.coordinator),
        (&other, &elsewhere),
        (&cast.teacher, &cast.operator),
    ] {
        let filed = file(teacher).await;
        let case = register(coordinator, &filed).await;
        given.push(case["registration_number"].as_str().unwrap().to_owned());
    }
    assert_eq!(given, ["14-2026/0001", "05-2026/0001", "14-2026/0002"]);
}

#[tokio::test]
async fn both_routes_take_their_numbers_from_one_row() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let simplified = fill_simplified(&cast.teacher).await;
    let simplified = hand_in(&cast.teacher, &simplified).await;
    let general = file(&cast.teacher).await;
    assert_eq!(
        register(&cast.operator, &simplified).await["registration_number"],
        "14-2026/0001"
    );
    assert_eq!(
        register(&cast.coordinator, &general).await["registration_number"],
        "14-2026/0002"
    );
}

#[tokio::test]
async fn the_year_turns_at_midnight_in_tomsk() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let seeder = Seeder::new(&app, &cast.teacher, &cast.operator).await;
    let mut cases = Vec::new();
    for _ in 0..3 {
        cases.push(json!({ "id": seeder.put(Seed::default()).await.to_string() }));
    }
    let last_minute = "2026-12-31T16:59:00Z"
        .parse::<chrono::DateTime<chrono::Utc>>()
        .unwrap();
    app.advance(last_minute - app.state.now());
    let coordinator = app.sign_in(COORDINATOR.username, PASSWORD).await;
    let number = async |case| {
        let case = show(&coordinator, case).await;
        register(&coordinator, &case).await["registration_number"]
            .as_str()
            .unwrap()
            .to_owned()
    };
    assert_eq!(number(&cases[0]).await, "14-2026/0001");
    app.advance(Duration::minutes(2));
    assert_eq!(number(&cases[1]).await, "14-2027/0001");
    assert_eq!(number(&cases[2]).await, "14-2027/0002");
}
