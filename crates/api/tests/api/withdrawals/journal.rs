//! `GET /withdrawals`: the journal.

use crate::{
    job::*,
    support::{Client, TestApp, people::*},
};
use domain::applications::Stage;
use serde_json::{Value, json};

async fn names(who: &Client, query: &str) -> Vec<String> {
    let page = who.get(&format!("/withdrawals?{query}")).await.expect(200);
    let rows = page["items"].as_array().unwrap();
    rows.iter()
        .map(|row| row["application"]["full_name"].as_str().unwrap().to_owned())
        .collect()
}

async fn seeded(app: &TestApp, cast: &Cast, name: [&'static str; 3]) -> Value {
    let seeder = Seeder::new(app, &cast.teacher, &cast.operator).await;
    let seed = Seed {
        name,
        stage: Stage::Registered,
        ..Seed::default()
    };
    let id = seeder.put(seed).await;
    show(&cast.operator, &json!({ "id": id.to_string() })).await
}

#[tokio::test]
async fn tabs_filters_search_and_order() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let first = seeded(&app, &cast, ["Ёлкин", "Олег", "Ильич"]).await;
    let second = seeded(&app, &cast, ["Белов", "Ян", "Ильич"]).await;
    let third = seeded(&app, &cast, ["Дубов", "Лев", "Ильич"]).await;
    leave(&cast.teacher, &first, "Увольнение").await;
    app.advance(chrono::Duration::minutes(1));
    leave(&cast.coordinator, &second, "Переезд").await;
    app.advance(chrono::Duration::minutes(1));
    let third = leave(&cast.teacher, &third, "Болезнь").await;
    // Formed only: not in the journal.
    let fourth = seeded(&app, &cast, ["Ясенев", "Лев", "Ильич"]).await;
    form_withdrawal(&cast.teacher, &fourth, "Увольнение").await;

    for who in [&cast.coordinator, &cast.operator] {
        let all = names(who, "state=sent").await;
        assert_eq!(
            all,
            ["Ёлкин Олег Ильич", "Белов Ян Ильич", "Дубов Лев Ильич"]
        );
    }
    let who = &cast.coordinator;
    let by_name = names(who, "sort=surname").await;
    assert_eq!(
        by_name,
        ["Белов Ян Ильич", "Дубов Лев Ильич", "Ёлкин Олег Ильич"]
    );
    let newest = names(who, "sort=-sent_at&per_page=1&page=2").await;
    assert_eq!(newest, ["Белов Ян Ильич"]);
    assert_eq!(names(who, "by=coordinator").await, ["Белов Ян Ильич"]);
    assert_eq!(names(who, "q=ЕЛКИН").await, ["Ёлкин Олег Ильич"]);
    assert!(names(who, "state=registered").await.is_empty());
    register_withdrawal(who, &third).await;
    assert_eq!(names(who, "state=registered").await, ["Дубов Лев Ильич"]);
    assert_eq!(names(who, "state=sent").await.len(), 2);
    let elsewhere = app.municipality(ELSEWHERE).await;
    let operator = format!("municipality_id={elsewhere}");
    assert!(names(&cast.operator, &operator).await.is_empty());
    assert_eq!(
        names(who, &operator).await.len(),
        3,
        "a coordinator sees the own municipality's"
    );
}

#[tokio::test]
async fn a_row_says_what_waits_and_what_the_reader_may_do() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let case = leave(&cast.teacher, &file(&cast.teacher).await, "Увольнение").await;
    let page = cast.coordinator.get("/withdrawals").await.expect(200);
    let row = &page["items"][0];
    assert_eq!(row["withdrawal"]["reason"], "Увольнение");
    assert_eq!(row["withdrawal"]["scan"], case["withdrawal"]["scan"]);
    assert_eq!(row["application"]["version"], case["version"]);
    assert!(words(&row["application"]["allowed_actions"]).contains(&"register_withdrawal"));
    assert!(words(&row["application"]["allowed_actions"]).contains(&"return_withdrawal"));
}

#[tokio::test]
async fn wrong_parameters_are_told() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    for (query, field) in [
        ("state=generated", "state"),
        ("state=cancelled", "state"),
        ("by=operator", "by"),
        ("sort=reason", "sort"),
    ] {
        let answer = cast.operator.get(&format!("/withdrawals?{query}")).await;
        answer.expect_mistake(field, "unknown");
    }
    let answer = cast.operator.get("/withdrawals?per_page=201").await;
    answer.expect_mistake("per_page", "out_of_range");
    let teacher = &cast.teacher;
    let refused = teacher.get("/withdrawals?state=generated").await;
    refused.expect_problem(403, "forbidden");
}

#[tokio::test]
async fn a_page_costs_as_many_statements_with_twenty_rows_as_with_one() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let experts = app.two_experts(&cast.coordinator).await;
    let period = app.period("2027-01-01").await;
    let put = async |count: usize| {
        for _ in 0..count {
            let case = seeded(&app, &cast, ["Сорокин", "Глеб", "Матвеевич"]).await;
            let case = plan(&cast.operator, &case, &period, &[&experts[0]]).await;
            leave(&cast.coordinator, &case, "Увольнение").await;
        }
    };
    let pages = [
        "/withdrawals?per_page=200",
        "/withdrawals?state=sent&q=сорокин&sort=surname",
        "/applications?stage=registered,concluded,signed&per_page=200",
    ];
    put(1).await;
    let mut few = Vec::new();
    for page in pages {
        few.push(app.cost(&cast.coordinator, page).await);
    }
    put(19).await;
    for (page, few) in pages.iter().zip(few) {
        assert_eq!(app.cost(&cast.coordinator, page).await, few, "{page}");
    }
    let page = cast.coordinator.get(pages[0]).await.expect(200);
    assert_eq!(page["total"], 20);
    assert_eq!(
        page["items"][0]["withdrawal"]["filer"],
        COORDINATOR.full_name()
    );
}
