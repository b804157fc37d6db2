//! What the worker does when the moment has come.

use super::*;
use futures_util::future::join;
use persistence::{history::verify, planned_steps};

#[tokio::test]
async fn every_row_gets_its_number_its_history_and_its_letter_when_the_step_is_performed() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let cases = filed(&app, &cast, 3).await;
    plan_step(&cast.coordinator, &cases).await;
    until_due(&app);
    assert_eq!(perform(&app).await, 3);
    let step = latest(&cast.coordinator).await;
    assert_eq!((&step["state"], &step["done"]), (&json!("done"), &json!(3)));
    assert_eq!(column(&step["rows"], "registration_number"), numbers(3));
    for case in &cases {
        let case = show(&cast.coordinator, case).await;
        assert_eq!(case["stage"], "registered");
        assert_eq!(history(&case).last(), Some(&"Заявление зарегистрировано"));
        assert_eq!(
            case["history"][0]["actor"],
            crate::support::people::COORDINATOR.full_name()
        );
        assert_eq!(column(&case["letters"], "state"), ["queued"]);
    }
    assert_eq!(perform(&app).await, 0);
    let (_, breaks) = verify(&app.state.database.reader()).await.unwrap();
    assert_eq!(breaks, []);
}

#[tokio::test]
async fn a_case_that_changed_since_it_was_selected_is_passed_over_with_the_reason() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let cases = filed(&app, &cast, 3).await;
    plan_step(&cast.coordinator, &cases).await;
    register(&cast.operator, &cases[0]).await;
    reject(&cast.operator, &cases[1], "duplicate", None).await;
    until_due(&app);
    perform(&app).await;
    let step = latest(&cast.coordinator).await;
    assert_eq!(
        column(&step["rows"], "skip_reason"),
        ["changed", "changed", ""]
    );
    assert_eq!(
        step["rows"][0]["message"],
        "Заявление изменилось: сейчас оно в состоянии «Зарегистрировано»"
    );
    assert_eq!(step["rows"][2]["registration_number"], "14-2026/0002");
    assert_eq!(
        stages(&cast.operator, &cases).await,
        ["registered", "rejected", "registered"]
    );
}

#[tokio::test]
async fn a_worker_that_stops_half_way_leaves_the_rest_to_the_next_one() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let cases = filed(&app, &cast, 5).await;
    plan_step(&cast.coordinator, &cases).await;
    until_due(&app);
    assert_eq!(perform_some(&app, 2).await, 2);
    let half = latest(&cast.coordinator).await;
    assert_eq!(
        (&half["state"], &half["done"]),
        (&json!("planned"), &json!(2))
    );
    // Another one takes the step and is killed before its first row.
    let tx = app.state.database.begin(app.state.now()).await.unwrap();
    assert!(planned_steps::claim(&tx).await.unwrap().is_some());
    tx.commit().await.unwrap();
    assert_eq!(perform(&app).await, 0, "its lease still runs");
    app.advance(Duration::minutes(2));
    assert_eq!(perform(&app).await, 3);
    let whole = latest(&cast.coordinator).await;
    assert_eq!(column(&whole["rows"], "registration_number"), numbers(5));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_workers_at_once_do_each_row_once() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let first = filed(&app, &cast, 1).await.remove(0);
    let copies = copies(&app, id(&first).parse().unwrap(), 40).await;
    let cases: Vec<Value> = copies
        .iter()
        .map(|copy| json!({ "id": copy.to_string(), "version": version(&first) }))
        .collect();
    for part in cases.chunks(10) {
        plan_step(&cast.coordinator, part).await;
    }
    until_due(&app);
    let worker = async || {
        let mut done = 0;
        loop {
            match perform_some(&app, 3).await {
                0 => return done,
                more => done += more,
            }
        }
    };
    join(worker(), worker()).await;
    let steps = cast.coordinator.get("/planned-steps").await.expect(200);
    let mut given = Vec::new();
    for step in steps["items"].as_array().unwrap() {
        assert_eq!(
            (&step["state"], &step["done"]),
            (&json!("done"), &json!(10))
        );
        given.extend(
            column(&step["rows"], "registration_number")
                .into_iter()
                .map(str::to_owned),
        );
    }
    given.sort();
    assert_eq!(given, numbers(40));
    for case in &cases {
        let case = show(&cast.coordinator, case).await;
        assert_eq!(column(&case["letters"], "state"), ["queued"]);
    }
}

#[tokio::test]
async fn a_role_that_ended_before_the_moment_does_nothing() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let cases = filed(&app, &cast, 2).await;
    plan_step(&cast.coordinator, &cases).await;
    let me = cast.coordinator.get("/me").await.expect(200);
    let grant = me["acting"]["id"].as_str().unwrap().parse().unwrap();
    let tx = app.state.database.begin(app.state.now()).await.unwrap();
    persistence::people::end_grant(&tx, grant).await.unwrap();
    tx.commit().await.unwrap();
    until_due(&app);
    perform(&app).await;
    assert_eq!(
        stages(&cast.operator, &cases).await,
        ["submitted", "submitted"]
    );
    // What became of them stands in the rows, for whoever holds the role again.
    let reader = app.state.database.reader();
    let step = me["id"].as_str().unwrap().parse().unwrap();
    let steps = planned_steps::recent_of(
        &reader,
        (step, grant),
        app.state.now() - Duration::days(1),
        1,
    )
    .await
    .unwrap();
    let rows = planned_steps::rows_of(&reader, &[steps[0].id])
        .await
        .unwrap();
    assert!(rows.iter().all(|row| {
        row.message.as_deref() == Some("Полномочия того, кто запланировал действие, закончились")
    }));
}

#[tokio::test]
async fn somebody_blocked_before_the_moment_does_nothing() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let cases = filed(&app, &cast, 1).await;
    plan_step(&cast.coordinator, &cases).await;
    let own = cast.coordinator.get("/me").await.expect(200);
    cast.operator
        .post(&format!("/people/{}/block", id(&own)))
        .if_match(version(&own))
        .await
        .expect(200);
    until_due(&app);
    perform(&app).await;
    assert_eq!(stages(&cast.operator, &cases).await, ["submitted"]);
}
