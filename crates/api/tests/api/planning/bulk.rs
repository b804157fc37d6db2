//! `POST /plans/period`

use super::panel::registered;
use crate::{
    job::*,
    support::{Answer, Client, TestApp, people::*},
};
use domain::applications::AttestationForm;
use serde_json::{Value, json};

async fn send(who: &Client, period: &str, rows: &[&Value]) -> Answer {
    let items: Vec<Value> = rows
        .iter()
        .map(|row| json!({ "id": row["id"], "version": row["version"] }))
        .collect();
    let body = json!({ "period_id": period, "items": items });
    who.post("/plans/period").json(body).await
}

fn named(name: [&'static str; 3]) -> Seed {
    Seed {
        name,
        ..Seed::default()
    }
}

#[tokio::test]
async fn each_row_is_planned_by_itself_or_skipped_with_its_reason() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let [first, _] = app.two_experts(&cast.coordinator).await;
    let plain = registered(&app, &cast, named(["Ивин", "Ян", "Ильич"])).await;
    let experts = registered(&app, &cast, named(["Котов", "Ян", "Ильич"])).await;
    let stale = registered(&app, &cast, named(["Львов", "Ян", "Ильич"])).await;
    let there = registered(&app, &cast, named(["Мохов", "Ян", "Ильич"])).await;
    let seeder = Seeder::new(&app, &cast.teacher, &cast.operator).await;
    let submitted = seeder.put(named(["Носов", "Ян", "Ильич"])).await;
    let submitted = show(&cast.coordinator, &json!({ "id": submitted.to_string() })).await;
    let simplified = Seed {
        form: AttestationForm::Simplified,
        ..named(["Орлов", "Ян", "Ильич"])
    };
    let simplified = registered(&app, &cast, simplified).await;
    let (old, period) = (
        app.period("2026-12-01").await,
        app.period("2027-01-01").await,
    );
    let experts = plan(&cast.coordinator, &experts, &old, &[&first]).await;
    plan(&cast.coordinator, &stale, &old, &[]).await;
    let there = plan(&cast.coordinator, &there, &period, &[]).await;
    let nobody = json!({ "id": "01890000-0000-7000-8000-000000000000", "version": 1 });
    let rows = [
        &plain,
        &experts,
        &stale,
        &there,
        &submitted,
        &simplified,
        &nobody,
        &plain,
    ];
    let letters = app.letters_to(&EXPERT.email()).await;
    let answer = send(&cast.coordinator, &period, &rows).await.expect(200);
    assert_eq!(
        (&answer["planned"], &answer["skipped"]),
        (&json!(2), &json!(6))
    );
    let reasons: Vec<Value> = answer["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["reason"].clone())
        .collect();
    assert_eq!(
        reasons,
        [
            Value::Null,
            Value::Null,
            json!("Заявление изменили после того, как Вы его выбрали"),
            json!("Этот период уже выбран"),
            json!("Действие недоступно: сейчас заявление в состоянии «Подано, ждёт регистрации»"),
            json!("Этому заявлению период не назначается"),
            json!("Такой записи нет, или она Вам не видна"),
            json!("Строка указана дважды"),
        ]
    );
    assert_eq!(answer["items"][6]["full_name"], Value::Null);
    let case = show(&cast.coordinator, &experts).await;
    assert_eq!(case["period"]["id"], period);
    assert_eq!(case["starts_on"], "2027-01-11");
    assert_eq!(case["conclusion"]["due"], there["conclusion"]["due"]);
    assert!(case["conclusion"]["due"].is_string());
    assert_eq!(column(&case["experts"], "full_name"), [EXPERT.full_name()]);
    assert_eq!(case["version"], answer["items"][1]["version"]);
    let note = case["history"][0]["note"].as_str().unwrap();
    assert!(
        note.starts_with("январь-февраль 2027, начало 11.01.2027"),
        "{note}"
    );
    assert_eq!(app.letters_to(&EXPERT.email()).await, letters);
}

#[tokio::test]
async fn another_municipality_and_a_locked_schedule_are_skipped() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let case = registered(&app, &cast, Seed::default()).await;
    let locked = registered(&app, &cast, Seed::default()).await;
    let elsewhere = app
        .coordinator(&cast.operator, OTHER_COORDINATOR, ELSEWHERE)
        .await;
    let (sent, free) = (
        app.period("2027-01-01").await,
        app.period("2027-02-01").await,
    );
    let foreign = send(&elsewhere, &free, &[&case]).await.expect(200);
    assert_eq!(
        (&foreign["planned"], &foreign["items"][0]["full_name"]),
        (&json!(0), &Value::Null)
    );
    let locked = plan(&cast.coordinator, &locked, &sent, &[]).await;
    let address = format!("/schedules/{}/{sent}", app.municipality(HERE).await);
    let seen = cast.coordinator.get(&address).await.version();
    let note = json!({ "note": "Специалистов назначит оператор" });
    let post = cast.coordinator.post(&format!("{address}/send"));
    post.if_match(seen).json(note).await.expect(200);
    let whom = "Вернуть его может оператор ТОИПКРО: Ветрова Инга Саввична";
    let into = send(&cast.coordinator, &sent, &[&case]).await.expect(200);
    let reason = into["items"][0]["reason"].as_str().unwrap();
    assert!(reason.contains(whom), "{reason}");
    let out = send(&cast.coordinator, &free, &[&locked]).await.expect(200);
    let reason = out["items"][0]["reason"].as_str().unwrap();
    assert!(reason.contains("оператор ТОИПКРО: Ветрова"), "{reason}");
    let by_operator = send(&cast.operator, &sent, &[&case]).await.expect(200);
    assert_eq!(by_operator["planned"], 1);
}

#[tokio::test]
async fn a_request_without_rows_with_too_many_or_an_unknown_period_is_refused_whole() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let case = registered(&app, &cast, Seed::default()).await;
    let period = app.period("2027-01-01").await;
    let none = send(&cast.coordinator, &period, &[]).await;
    none.expect_mistake("items", "required");
    let many = vec![&case; 201];
    let many = send(&cast.coordinator, &period, &many).await;
    many.expect_mistake("items", "too_many");
    let unknown = "01890000-0000-7000-8000-000000000000";
    let unknown = send(&cast.coordinator, unknown, &[&case]).await;
    unknown.expect_mistake("period_id", "unknown");
    assert_eq!(show(&cast.coordinator, &case).await["period"], Value::Null);
    send(&cast.teacher, &period, &[&case])
        .await
        .expect_problem(403, "forbidden");
}
