//! `/applications/journal.pdf`

use crate::{
    job::*,
    support::{TestApp, people::*},
};
use domain::applications::Stage;
use serde_json::json;

async fn journal(who: &crate::support::Client, query: &str) -> String {
    let answer = who.get(&format!("/applications/journal.pdf{query}")).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    assert_eq!(answer.header("content-type"), "application/pdf");
    Pdf::new(&answer.bytes).text()
}

#[tokio::test]
async fn tells_what_was_registered_or_rejected_when_and_by_whom() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let cases = [file(&cast.teacher).await, file(&cast.teacher).await];
    register(&cast.coordinator, &cases[0]).await;
    reject(&cast.operator, &cases[1], "no_signature", Some("Подпишите")).await;
    file(&cast.teacher).await;
    let text = journal(&cast.coordinator, "").await;
    for words in [
        "муниципальное образование",
        "24 ноября 2026 г.",
        "14-2026/0001",
        &TEACHER.full_name(),
        &COORDINATOR.full_name(),
        &OPERATOR.full_name(),
        "Отклонено: нет подписи. Подпишите",
        "На странице: зарегистрировано 1, отклонено 1",
        "Итого: 2, из них зарегистрировано 1, отклонено 1",
    ] {
        assert!(text.contains(words), "«{words}»: {text}");
    }
}

#[tokio::test]
async fn the_filters_and_days_of_the_list_choose_its_entries() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let other = app
        .coordinator(&cast.operator, OTHER_COORDINATOR, ELSEWHERE)
        .await;
    register(&cast.coordinator, &file(&cast.teacher).await).await;
    for (query, entries) in [
        ("?decided_from=2026-11-24&decided_to=2026-11-24", 1),
        ("?decided_from=2026-11-25", 0),
        ("?decided_to=2026-11-23", 0),
        ("?form=remote", 0),
        ("?form=in_person", 1),
    ] {
        let text = journal(&cast.coordinator, query).await;
        assert!(
            text.contains(&format!("Итого: {entries}")),
            "{query}: {text}"
        );
        let list = cast
            .operator
            .get(&format!("/applications{query}&decided=yes"))
            .await
            .expect(200);
        assert_eq!(list["total"], entries, "{query}");
    }
    assert!(journal(&other, "").await.contains("Итого: 0"));
    for (query, field) in [
        ("decided=no", "decided"),
        ("decided_from=24.11.2026", "decided_from"),
        (
            "decided_from=2026-11-24&decided_to=2026-11-23",
            "decided_to",
        ),
    ] {
        let path = format!("/applications/journal.pdf?{query}");
        cast.coordinator.get(&path).await.mistake(
            field,
            match field {
                "decided" => "unknown",
                "decided_from" => "wrong_value",
                _ => "out_of_range",
            },
        );
    }
}

#[tokio::test]
async fn more_than_two_thousand_entries_want_shorter_days() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let seeder = Seeder::new(&app, &cast.teacher, &cast.operator).await;
    let first = seeder
        .put(Seed {
            stage: Stage::Rejected,
            ..Seed::default()
        })
        .await;
    copies(&app, first, 2000).await;
    let answer = cast.coordinator.get("/applications/journal.pdf").await;
    answer.expect_mistake("decided_from", "too_many_rows");
}

#[tokio::test]
async fn a_browser_opens_it_by_a_ticket() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let body = json!({ "path": "/api/v1/applications/journal.pdf?sort=decided_at" });
    let ticket = cast
        .coordinator
        .post("/tickets")
        .json(body)
        .await
        .expect(201);
    let answer = app
        .client()
        .get_anywhere(ticket["url"].as_str().unwrap())
        .await;
    assert_eq!(answer.status, 200);
    assert!(answer.header("content-disposition").starts_with("inline"));
}
