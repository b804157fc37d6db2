//! `/saved-filters`

use crate::{
    job::*,
    support::{Answer, Client, TestApp},
};
use serde_json::{Value, json};

async fn try_save(who: &Client, page: &str, name: &str, query: &str) -> Answer {
    let body = json!({ "page": page, "name": name, "query": query });
    who.post("/saved-filters").json(body).await
}

async fn save(who: &Client, page: &str, name: &str, query: &str) -> Value {
    try_save(who, page, name, query).await.expect(201)
}

async fn names(who: &Client, page: &str) -> Vec<String> {
    let list = who
        .get("/saved-filters")
        .query(&[("page", page)])
        .await
        .expect(200);
    column(&list["items"], "name")
        .into_iter()
        .map(str::to_owned)
        .collect()
}

#[tokio::test]
async fn a_filter_is_kept_with_its_query_for_its_page_and_person_alone() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let saved = save(
        &cast.coordinator,
        "registration",
        "Ёлочки",
        "?q=ёлка&review=soon",
    )
    .await;
    assert_eq!(saved["query"], "q=ёлка&review=soon");
    save(&cast.coordinator, "registration", "Берёзы", "form=remote").await;
    save(&cast.coordinator, "planning", "Ёлочки", "").await;
    assert_eq!(
        names(&cast.coordinator, "registration").await,
        ["Берёзы", "Ёлочки"]
    );
    assert_eq!(names(&cast.coordinator, "planning").await, ["Ёлочки"]);
    assert!(names(&cast.operator, "registration").await.is_empty());
    let all = cast.coordinator.get("/saved-filters").await.expect(200);
    assert_eq!(all["items"].as_array().unwrap().len(), 3);
    let path = format!("/saved-filters/{}", id(&saved));
    cast.operator
        .delete(&path)
        .await
        .expect_problem(404, "not_found");
    cast.coordinator.delete(&path).await.expect(204);
    cast.coordinator
        .delete(&path)
        .await
        .expect_problem(404, "not_found");
    assert_eq!(names(&cast.coordinator, "registration").await, ["Берёзы"]);
}

#[tokio::test]
async fn a_name_is_used_once_and_the_fifty_first_is_refused() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    for number in 1..=50 {
        save(
            &cast.coordinator,
            "registration",
            &format!("Фильтр {number}"),
            "",
        )
        .await;
    }
    try_save(&cast.coordinator, "registration", "Ещё", "")
        .await
        .expect_mistake("name", "too_many");
    save(&cast.coordinator, "planning", "Ещё", "").await;
    try_save(&cast.coordinator, "planning", "ЕЩЕ", "")
        .await
        .expect_problem(409, "already_exists");
}

#[tokio::test]
async fn mistakes_are_told_at_their_fields() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let long = "a".repeat(2001);
    for (page, name, query, field, code) in [
        ("registration", " ", "", "name", "required"),
        ("Регистрация", "Мой", "", "page", "wrong_value"),
        ("../x", "Мой", "", "page", "wrong_value"),
        ("registration", "Мой", long.as_str(), "query", "too_long"),
    ] {
        try_save(&cast.teacher, page, name, query)
            .await
            .expect_mistake(field, code);
    }
    let full = "a".repeat(2000);
    save(&cast.teacher, "registration", "Мой", &full).await;
    let list = cast.teacher.get("/saved-filters?page=%D1%8F").await;
    list.expect_mistake("page", "wrong_value");
}
