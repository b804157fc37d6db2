//! «Заполнение графика»: period, start and experts of one case.

use crate::{
    job::*,
    support::{TestApp, people::*},
};
use serde_json::{Value, json};

async fn registered(app: &TestApp) -> (Cast, Value) {
    let cast = app.cast().await;
    let seeder = Seeder::new(app, &cast.teacher, &cast.operator).await;
    let stage = domain::applications::Stage::Registered;
    let case = seeder
        .put(Seed {
            stage,
            ..Seed::default()
        })
        .await;
    let case = show(&cast.coordinator, &json!({ "id": case.to_string() })).await;
    (cast, case)
}

#[tokio::test]
async fn a_period_begins_by_default_on_its_first_working_day() {
    let app = TestApp::start().await;
    let (cast, case) = registered(&app).await;
    let case = plan(
        &cast.coordinator,
        &case,
        &app.period("2027-01-01").await,
        &[],
    )
    .await;
    assert_eq!(
        (&case["starts_on"], &case["period"]["name"]),
        (&json!("2027-01-11"), &json!("январь-февраль 2027"))
    );
    let case = plan(
        &cast.coordinator,
        &case,
        &app.period("2026-12-01").await,
        &[],
    )
    .await;
    assert_eq!(
        (&case["starts_on"], &case["period"]["name"]),
        (&json!("2026-12-01"), &json!("декабрь 2026 – январь 2027"))
    );
}

#[tokio::test]
async fn a_chosen_start_lies_within_the_period() {
    let app = TestApp::start().await;
    let (cast, case) = registered(&app).await;
    let period = app.period("2027-01-01").await;
    for day in ["2026-12-31", "2027-03-01"] {
        let body = json!({ "period_id": period, "starts_on": day });
        try_plan(&cast.coordinator, &case, body)
            .await
            .expect_mistake("starts_on", "outside_period");
    }
    let without = json!({ "period_id": null, "starts_on": "2027-01-11" });
    try_plan(&cast.coordinator, &case, without)
        .await
        .expect_mistake("starts_on", "period_required");
    let unknown = json!({ "period_id": "01890000-0000-7000-8000-000000000000" });
    try_plan(&cast.coordinator, &case, unknown)
        .await
        .expect_mistake("period_id", "unknown");
    let last = json!({ "period_id": period, "starts_on": "2027-02-28" });
    assert_eq!(
        try_plan(&cast.coordinator, &case, last).await.expect(200)["starts_on"],
        "2027-02-28"
    );
}

#[tokio::test]
async fn either_expert_may_stay_empty_and_a_plan_can_be_taken_back() {
    let app = TestApp::start().await;
    let (cast, case) = registered(&app).await;
    let [first, second] = app.two_experts(&cast.coordinator).await;
    let period = app.period("2027-02-01").await;
    let case = plan(&cast.coordinator, &case, &period, &[&second]).await;
    assert_eq!(
        column(&case["experts"], "full_name"),
        [SECOND_EXPERT.full_name()]
    );
    assert_eq!(
        case["experts"][0]["printed"],
        "учитель математики, МБОУ «Заречная СОШ»"
    );
    let case = plan(&cast.coordinator, &case, &period, &[&second, &first]).await;
    assert_eq!(
        column(&case["experts"], "person_id"),
        [second.as_str(), first.as_str()]
    );
    let experts_alone = json!({ "period_id": null, "expert_ids": [first] });
    let case = try_plan(&cast.coordinator, &case, experts_alone)
        .await
        .expect(200);
    assert!(case["period"].is_null() && case["starts_on"].is_null());
    let case = try_plan(&cast.coordinator, &case, json!({ "period_id": null }))
        .await
        .expect(200);
    assert_eq!(case["experts"], json!([]));
}

#[tokio::test]
async fn an_expert_is_named_once_and_two_are_enough() {
    let app = TestApp::start().await;
    let (cast, case) = registered(&app).await;
    let [first, second] = app.two_experts(&cast.coordinator).await;
    let third = own_id(
        &app.expert(&cast.coordinator, SCHOOL_COORDINATOR, HERE)
            .await,
    )
    .await;
    let period = app.period("2027-01-01").await;
    let refused = async |experts: &[&str]| {
        try_plan(&cast.coordinator, &case, plan_of(&period, experts)).await
    };
    refused(&[&first, &first])
        .await
        .expect_mistake("expert_ids", "expert_twice");
    refused(&[&first, &second, &third])
        .await
        .expect_mistake("expert_ids", "too_many_experts");
    refused(&["01890000-0000-7000-8000-000000000000"])
        .await
        .expect_mistake("expert_ids", "unknown");
    refused(&[&own_id(&cast.coordinator).await])
        .await
        .expect_mistake("expert_ids", "unknown");
}

#[tokio::test]
async fn nobody_is_an_expert_on_their_own_application() {
    let app = TestApp::start().await;
    let (cast, case) = registered(&app).await;
    let mut body = invitation(TEACHER, "expert", Some(app.municipality(HERE).await));
    body["printed_position"] = "учитель математики".into();
    body["printed_workplace"] = "МБОУ «Заречная СОШ»".into();
    cast.coordinator
        .post("/invitations")
        .json(body)
        .await
        .expect(201);
    let token = app.token_from_letter(&TEACHER.email()).await;
    cast.teacher
        .post("/invitations/accept-as-me")
        .json(json!({ "token": token }))
        .await
        .expect(200);
    let teacher = own_id(&cast.teacher).await;
    for who in [&cast.coordinator, &cast.operator] {
        let refused = try_plan(
            who,
            &case,
            plan_of(&app.period("2027-01-01").await, &[&teacher]),
        )
        .await;
        refused.expect_mistake("expert_ids", "expert_own_application");
    }
}

#[tokio::test]
async fn an_expert_of_another_municipality_exists_for_the_operator_alone() {
    let app = TestApp::start().await;
    let (cast, case) = registered(&app).await;
    let elsewhere = own_id(&app.expert(&cast.operator, OTHER_EXPERT, ELSEWHERE).await).await;
    let period = app.period("2027-01-01").await;
    let refused = try_plan(&cast.coordinator, &case, plan_of(&period, &[&elsewhere])).await;
    refused.expect_mistake("expert_ids", "unknown");
    let case = plan(&cast.operator, &case, &period, &[&elsewhere]).await;
    assert_eq!(
        column(&case["experts"], "full_name"),
        [OTHER_EXPERT.full_name()]
    );
}

#[tokio::test]
async fn while_the_operator_holds_the_schedule_the_coordinator_moves_no_case_in_or_out() {
    let app = TestApp::start().await;
    let (cast, case) = registered(&app).await;
    let (sent, free) = (
        app.period("2027-01-01").await,
        app.period("2027-03-01").await,
    );
    let seeder = Seeder::new(&app, &cast.teacher, &cast.operator).await;
    let stage = domain::applications::Stage::Registered;
    let other = seeder
        .put(Seed {
            stage,
            ..Seed::default()
        })
        .await;
    let other = show(&cast.coordinator, &json!({ "id": other.to_string() })).await;
    let case = plan(&cast.coordinator, &case, &sent, &[]).await;
    let address = format!("/schedules/{}/{sent}", app.municipality(HERE).await);
    let seen = cast.coordinator.get(&address).await.version();
    let note = json!({ "note": "Специалистов назначит оператор" });
    cast.coordinator
        .post(&format!("{address}/send"))
        .if_match(seen)
        .json(note)
        .await
        .expect(200);
    let out = try_plan(&cast.coordinator, &case, plan_of(&free, &[])).await;
    out.expect_problem(409, "schedule_locked");
    let into = try_plan(&cast.coordinator, &other, plan_of(&sent, &[])).await;
    into.expect_problem(409, "schedule_locked");
    assert_eq!(
        show(&cast.coordinator, &case).await["allowed_actions"],
        json!(["propose_name", "generate_withdrawal", "ask"])
    );
    let case = plan(&cast.operator, &case, &free, &[]).await;
    assert_eq!(case["period"]["name"], "март-апрель 2027");
}
