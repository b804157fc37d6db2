//! `GET /applications/{id}/planning`

use crate::{
    job::*,
    support::{TestApp, people::*},
};
use chrono::NaiveDate;
use domain::applications::Stage;
use serde_json::{Value, json};

pub async fn registered(app: &TestApp, cast: &Cast, seed: Seed) -> Value {
    let seeder = Seeder::new(app, &cast.teacher, &cast.operator).await;
    let stage = Stage::Registered;
    let id = seeder.put(Seed { stage, ..seed }).await;
    show(&cast.coordinator, &json!({ "id": id.to_string() })).await
}

fn option<'a>(planning: &'a Value, label: &str) -> &'a Value {
    let periods = planning["periods"].as_array().unwrap();
    let found = periods.iter().find(|period| period["label"] == label);
    found.unwrap_or_else(|| panic!("no {label} in {periods:?}"))
}

fn plain(words: &Value) -> String {
    words.as_str().unwrap().replace('\u{a0}', " ")
}

#[tokio::test]
async fn the_suggested_period_comes_with_its_reason_in_words() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let held_until = NaiveDate::from_ymd_opt(2027, 2, 10);
    let seed = Seed {
        held_until,
        ..Seed::default()
    };
    let case = registered(&app, &cast, seed).await;
    let planning = cast
        .coordinator
        .get(&path(&case, "/planning"))
        .await
        .expect(200);
    let suggested = option(&planning, "декабрь 2026 – январь 2027");
    assert_eq!(suggested["fit"], "suggested");
    assert_eq!(
        plain(&suggested["reason"]),
        "последний период, который закончится до 10.02.2027 (срок действия категории)"
    );
    assert_eq!(suggested["first_working_day"], "2026-12-01");
    let late = option(&planning, "январь-февраль 2027");
    assert_eq!(
        (late["fit"].as_str().unwrap(), plain(&late["reason"])),
        (
            "late",
            "Закончится на 18 дней позже срока действия категории".into()
        )
    );
    assert_eq!(late["first_working_day"], "2027-01-11");
    let facts = ["position", "subjects", "workplace", "full_name"];
    let shown = facts.map(|fact| planning[fact].as_str().unwrap());
    assert_eq!(
        shown,
        [
            "учитель",
            "математика",
            "МБОУ «Заречная СОШ»",
            "Сорокин Глеб Матвеевич"
        ]
    );
    assert_eq!(planning["version"], case["version"]);
}

#[tokio::test]
async fn where_no_period_ends_in_time_the_nearest_is_suggested_with_a_warning() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let held_until = NaiveDate::from_ymd_opt(2026, 12, 20);
    let seed = Seed {
        held_until,
        ..Seed::default()
    };
    let case = registered(&app, &cast, seed).await;
    let planning = cast
        .coordinator
        .get(&path(&case, "/planning"))
        .await
        .expect(200);
    let nearest = option(&planning, "декабрь 2026 – январь 2027");
    assert_eq!(nearest["fit"], "nearest");
    assert!(plain(&nearest["reason"]).contains("Ни один период не заканчивается к"));
    let suggested = planning["periods"].as_array().unwrap();
    assert!(suggested.iter().all(|period| period["fit"] != "suggested"));
}

#[tokio::test]
async fn an_approved_period_is_closed_for_the_coordinator_and_says_whom_to_ask() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let case = registered(&app, &cast, Seed::default()).await;
    let other = registered(&app, &cast, Seed::default()).await;
    let [first, second] = app.two_experts(&cast.coordinator).await;
    let period = app.period("2026-12-01").await;
    let case = plan(&cast.coordinator, &case, &period, &[&first, &second]).await;
    let work_phone = json!({ "work_phone": "8 (3822) 00-00-21" });
    let seen = cast.operator.get("/me").await.version();
    let operator = cast.operator.patch("/me").if_match(seen);
    operator.json(work_phone).await.expect(200);
    let schedule = format!("/schedules/{}/{period}", app.municipality(HERE).await);
    for (who, verb) in [(&cast.coordinator, "send"), (&cast.operator, "approve")] {
        let seen = cast.operator.get(&schedule).await.version();
        let sent = who.post(&format!("{schedule}/{verb}")).if_match(seen);
        sent.json(json!({ "note": "остальные позже" }))
            .await
            .expect(200);
    }
    let whom = "График этого периода утвержден. Открыть его для изменений может оператор ТОИПКРО: \
                Ветрова Инга Саввична, 8 (3822) 00-00-21";
    let of_coordinator = cast.coordinator.get(&path(&other, "/planning")).await;
    let of_coordinator = of_coordinator.expect(200);
    let closed = option(&of_coordinator, "декабрь 2026 – январь 2027");
    assert_eq!(
        (&closed["closed"], &closed["fit"]),
        (&json!(whom), &json!("suits"))
    );
    let of_operator = cast
        .operator
        .get(&path(&other, "/planning"))
        .await
        .expect(200);
    let open = option(&of_operator, "декабрь 2026 – январь 2027");
    assert_eq!(
        (&open["closed"], &open["fit"]),
        (&Value::Null, &json!("suggested"))
    );
    let own = cast
        .coordinator
        .get(&path(&case, "/planning"))
        .await
        .expect(200);
    assert_eq!(own["closed"], whom);
    assert_eq!(own["schedule_state"], "approved");
    let into = try_plan(&cast.coordinator, &other, plan_of(&period, &[])).await;
    let problem = into.expect_problem(409, "schedule_locked");
    assert_eq!(problem["detail"], whom);
    let out = try_plan(&cast.coordinator, &case, plan_of(&period, &[])).await;
    let detail = out.expect_problem(409, "schedule_locked")["detail"].clone();
    assert!(
        detail.as_str().unwrap().ends_with("8 (3822) 00-00-21"),
        "{detail}"
    );
}

#[tokio::test]
async fn others_are_not_told_what_planning_needs() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let case = registered(&app, &cast, Seed::default()).await;
    let elsewhere = app
        .coordinator(&cast.operator, OTHER_COORDINATOR, ELSEWHERE)
        .await;
    let address = path(&case, "/planning");
    elsewhere
        .get(&address)
        .await
        .expect_problem(404, "not_found");
    cast.teacher
        .get(&address)
        .await
        .expect_problem(403, "forbidden");
}

#[tokio::test]
async fn the_experts_of_the_own_municipality_are_offered_to_the_operator_those_of_any() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let case = registered(&app, &cast, Seed::default()).await;
    app.two_experts(&cast.coordinator).await;
    app.expert(&cast.operator, OTHER_EXPERT, ELSEWHERE).await;
    let own = cast
        .coordinator
        .get(&path(&case, "/planning"))
        .await
        .expect(200);
    let names = column(&own["candidates"], "full_name");
    assert_eq!(names, [EXPERT.full_name(), SECOND_EXPERT.full_name()]);
    let there = app.municipality(ELSEWHERE).await;
    let address = path(&case, &format!("/planning?municipality_id={there}"));
    let still_own = cast.coordinator.get(&address).await.expect(200);
    assert_eq!(column(&still_own["candidates"], "full_name"), names);
    let of_operator = cast.operator.get(&address).await.expect(200);
    assert_eq!(
        column(&of_operator["candidates"], "full_name"),
        [OTHER_EXPERT.full_name()]
    );
}
