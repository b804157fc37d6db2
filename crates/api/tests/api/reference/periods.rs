use crate::support::{TestApp, people::*};
use serde_json::json;

#[tokio::test]
async fn the_eight_periods_of_this_and_the_next_school_year_are_there_from_the_start() {
    let app = TestApp::start().await;

    let periods = app.client().get("/reference/periods").await.expect(200);

    let periods = periods.as_array().unwrap();
    assert_eq!(periods.len(), 16);
    let january = periods
        .iter()
        .find(|row| row["starts_on"] == "2027-01-01")
        .unwrap();
    assert!(
        january["label"].as_str().unwrap().starts_with("январь"),
        "{january}"
    );
    let starts: Vec<&str> = periods
        .iter()
        .map(|row| row["starts_on"].as_str().unwrap())
        .collect();
    assert!(starts.is_sorted(), "{starts:?}");
}

#[tokio::test]
async fn the_operator_adds_a_period() {
    let app = TestApp::start().await;
    let operator = app.operator().await;

    let body = json!({ "starts_on": "2028-12-01", "ends_on": "2029-01-31" });
    let period = operator
        .post("/reference/periods")
        .json(body.clone())
        .await
        .expect(201);

    assert_eq!(period["label"], "декабрь 2028 – январь 2029");
    let periods = app.client().get("/reference/periods").await.expect(200);
    assert!(periods.as_array().unwrap().contains(&period));
    operator
        .post("/reference/periods")
        .json(body)
        .await
        .expect_problem(409, "already_exists");
}

#[tokio::test]
async fn a_period_is_whole_months_in_order() {
    let app = TestApp::start().await;
    let operator = app.operator().await;

    for (starts_on, ends_on, field, code) in [
        ("2028-01-02", "2028-02-29", "starts_on", "period_start"),
        ("2028-01-01", "2028-02-28", "ends_on", "period_end"),
        ("2028-03-01", "2028-02-29", "ends_on", "period_order"),
        ("2028-01-01", "2029-01-31", "ends_on", "period_too_long"),
        ("2028-02-30", "2028-03-31", "starts_on", "wrong_value"),
        ("01.02.2028", "2028-03-31", "starts_on", "wrong_value"),
        ("1999-01-01", "1999-02-28", "starts_on", "out_of_range"),
        ("+12026-01-01", "+12026-02-28", "starts_on", "out_of_range"),
    ] {
        let body = json!({ "starts_on": starts_on, "ends_on": ends_on });
        operator
            .post("/reference/periods")
            .json(body)
            .await
            .expect_mistake(field, code);
    }
}

#[tokio::test]
async fn only_the_operator_adds_periods() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    let coordinator = app.coordinator(&operator, COORDINATOR, "14").await;
    let body = json!({ "starts_on": "2028-12-01", "ends_on": "2029-01-31" });

    coordinator
        .post("/reference/periods")
        .json(body.clone())
        .await
        .expect_problem(403, "forbidden");
    app.client()
        .post("/reference/periods")
        .json(body)
        .await
        .expect_problem(401, "session_required");
}
