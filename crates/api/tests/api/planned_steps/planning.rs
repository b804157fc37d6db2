//! Preview and plan.

use super::*;

#[tokio::test]
async fn the_preview_says_how_many_and_why_the_others_are_passed_over() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let cases = filed(&app, &cast, 4).await;
    register(&cast.coordinator, &cases[1]).await;
    let mut body = registering(&cases);
    body["items"][2]["version"] = json!(version(&cases[2]) - 1);
    body["items"][1]["version"] = json!(version(&cases[1]) + 1);
    let preview = cast
        .coordinator
        .post("/planned-steps/preview")
        .json(body)
        .await
        .expect(200);
    assert_eq!(
        (&preview["ready"], &preview["skipped"]),
        (&json!(2), &json!(2))
    );
    assert_eq!(preview["undo_seconds"], 120);
    assert_eq!(
        column(&preview["rows"], "outcome"),
        ["waiting", "skipped", "skipped", "waiting"]
    );
    assert_eq!(
        column(&preview["rows"], "skip_reason"),
        ["", "wrong_stage", "changed", ""]
    );
    assert_eq!(
        preview["rows"][1]["message"],
        "Сейчас заявление в состоянии «Зарегистрировано»"
    );
    assert_eq!(preview["rows"][0]["full_name"], "Сорокин Глеб Матвеевич");
    assert_eq!(
        cast.coordinator.get("/planned-steps").await.expect(200)["items"],
        json!([])
    );
}

#[tokio::test]
async fn a_step_waits_two_minutes_and_survives_a_reload() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let cases = filed(&app, &cast, 2).await;
    let step = plan_step(&cast.coordinator, &cases).await;
    assert_eq!(
        (&step["state"], &step["waiting"], &step["seconds_left"]),
        (&json!("planned"), &json!(2), &json!(120))
    );
    app.advance(Duration::seconds(30));
    let later = latest(&cast.coordinator).await;
    assert_eq!(
        (&later["id"], &later["seconds_left"]),
        (&step["id"], &json!(90))
    );
    assert_eq!(perform(&app).await, 0);
    assert_eq!(
        stages(&cast.operator, &cases).await,
        ["submitted", "submitted"]
    );
}

#[tokio::test]
async fn the_same_case_twice_counts_once() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let mut cases = filed(&app, &cast, 1).await;
    cases.push(cases[0].clone());
    let step = plan_step(&cast.coordinator, &cases).await;
    assert_eq!(step["rows"].as_array().unwrap().len(), 1);
    until_due(&app);
    perform(&app).await;
    let step = latest(&cast.coordinator).await;
    assert_eq!((&step["done"], &step["skipped"]), (&json!(1), &json!(0)));
    assert_eq!(
        column(&step["rows"], "registration_number"),
        ["14-2026/0001"]
    );
}

#[tokio::test]
async fn a_thousand_cases_are_taken_and_one_more_is_refused() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let first = filed(&app, &cast, 1).await.remove(0);
    let copies = copies(&app, id(&first).parse().unwrap(), 1000).await;
    let items: Vec<Value> = copies
        .iter()
        .map(|copy| json!({ "id": copy, "version": version(&first) }))
        .collect();
    let step = try_plan_step(
        &cast.coordinator,
        json!({ "kind": "register", "items": items }),
    )
    .await
    .expect(201);
    assert_eq!(step["waiting"], 1000);
    let mut more = items;
    more.push(json!({ "id": id(&first), "version": version(&first) }));
    for path in ["/planned-steps", "/planned-steps/preview"] {
        let answer = cast
            .coordinator
            .post(path)
            .json(json!({ "kind": "register", "items": more }))
            .await;
        answer.expect_mistake("items", "too_many");
    }
}

#[tokio::test]
async fn what_waits_already_is_not_planned_again() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let cases = filed(&app, &cast, 2).await;
    plan_step(&cast.coordinator, &cases[..1]).await;
    let step = try_plan_step(&cast.operator, registering(&cases))
        .await
        .expect(201);
    assert_eq!(
        column(&step["rows"], "skip_reason"),
        ["already_planned", ""]
    );
    try_plan_step(&cast.coordinator, registering(&cases))
        .await
        .expect_mistake("items", "nothing_to_do");
}

#[tokio::test]
async fn mistakes_of_the_body_are_told_at_their_fields() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let case = filed(&app, &cast, 1).await.remove(0);
    let item = json!({ "id": id(&case), "version": version(&case) });
    for (body, field, code) in [
        (
            json!({ "kind": "register", "items": [] }),
            "items",
            "required",
        ),
        (
            json!({ "kind": "attest", "items": [item] }),
            "kind",
            "wrong_value",
        ),
        (
            json!({ "kind": "register", "items": ["x"] }),
            "items[0]",
            "wrong_value",
        ),
        (
            json!({ "kind": "register", "items": [item], "comment": "так" }),
            "comment",
            "not_allowed",
        ),
        (
            json!({ "kind": "reject", "items": [item] }),
            "reason_code",
            "required",
        ),
        (
            json!({ "kind": "reject", "items": [item], "reason_code": "other" }),
            "comment",
            "required",
        ),
    ] {
        try_plan_step(&cast.coordinator, body)
            .await
            .expect_mistake(field, code);
    }
}

#[tokio::test]
async fn a_preview_costs_as_many_statements_for_a_thousand_cases_as_for_two() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let first = filed(&app, &cast, 1).await.remove(0);
    let copies = copies(&app, id(&first).parse().unwrap(), 1000).await;
    let cost = async |count: usize| {
        let items: Vec<Value> = copies
            .iter()
            .take(count)
            .map(|copy| json!({ "id": copy, "version": version(&first) }))
            .collect();
        let body = json!({ "kind": "register", "items": items });
        let before = app.state.database.statements();
        let request = cast.coordinator.post("/planned-steps/preview").json(body);
        assert_eq!(request.await.expect(200)["ready"], count);
        app.state.database.statements() - before
    };
    cost(1).await;
    assert_eq!(cost(1000).await, cost(2).await);
}
