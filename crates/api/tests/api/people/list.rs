use crate::support::{TestApp, people::*};
use serde_json::Value;

fn logins(page: &Value) -> Vec<&str> {
    page["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["username"].as_str().unwrap())
        .collect()
}

#[tokio::test]
async fn the_operator_sees_everybody_by_surname_with_roles_and_places() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    app.teacher(TEACHER, "14").await;
    app.coordinator(&operator, COORDINATOR, "06").await;

    let page = operator.get("/people").await.expect(200);

    assert_eq!(
        logins(&page),
        [OPERATOR.username, COORDINATOR.username, TEACHER.username]
    );
    assert_eq!(page["total"], 3);
    let teacher = &page["items"][2];
    assert_eq!(teacher["full_name"], TEACHER.full_name());
    assert_eq!(teacher["municipality"]["name"], "Молчановский район");
    assert_eq!(teacher["roles"][0]["role"], "teacher");
    assert_eq!(
        page["items"][1]["roles"][0]["municipality"]["name"],
        "Асиновский район"
    );
    assert!(
        !page.to_string().contains("argon2"),
        "a password hash is shown"
    );
}

#[tokio::test]
async fn names_logins_and_addresses_are_searched_in_any_case_with_yo_as_ye() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    app.teacher(TEACHER, "14").await;
    app.teacher(THIRD_TEACHER, "14").await;

    for (search, found) in [
        ("елкина", vec![TEACHER.username]),
        ("ЁЛКИНА", vec![TEACHER.username]),
        ("Берёзина Ева", vec![THIRD_TEACHER.username]),
        ("E.BEREZ", vec![THIRD_TEACHER.username]),
        (
            "@example.ru",
            vec![THIRD_TEACHER.username, OPERATOR.username, TEACHER.username],
        ),
        ("%", vec![]),
        ("_", vec![]),
        ("\\", vec![]),
        ("'; DROP TABLE people; --", vec![]),
    ] {
        let page = operator
            .get("/people")
            .query(&[("q", search)])
            .await
            .expect(200);
        assert_eq!(logins(&page), found, "{search}");
    }
}

#[tokio::test]
async fn the_list_comes_in_pages() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    app.teacher(TEACHER, "14").await;
    app.teacher(SECOND_TEACHER, "14").await;

    let page = operator.get("/people?page=2&per_page=2").await.expect(200);

    assert_eq!(logins(&page), [SECOND_TEACHER.username]);
    assert_eq!(page["total"], 3);
    assert_eq!(
        logins(&operator.get("/people?page=9").await.expect(200)),
        Vec::<&str>::new()
    );
}

#[tokio::test]
async fn pages_that_cannot_be_are_refused_at_their_parameter() {
    let app = TestApp::start().await;
    let operator = app.operator().await;

    operator
        .get("/people?page=0")
        .await
        .expect_mistake("page", "out_of_range");
    operator
        .get("/people?per_page=0")
        .await
        .expect_mistake("per_page", "out_of_range");
    let message = operator
        .get("/people?per_page=201")
        .await
        .expect_mistake("per_page", "out_of_range");
    assert_eq!(message, "На странице — от 1 до 200 строк");
    operator
        .get("/people?page=first")
        .await
        .expect_problem(422, "invalid");
    operator
        .get("/people?page=-1")
        .await
        .expect_problem(422, "invalid");
    operator
        .get("/people?page=99999999999999999999")
        .await
        .expect_problem(422, "invalid");
    operator
        .get("/people?q=%00")
        .await
        .expect_mistake("q", "control_character");
    let endless = "я".repeat(201);
    operator
        .get("/people")
        .query(&[("q", &endless)])
        .await
        .expect_mistake("q", "too_long");
}

#[tokio::test]
async fn nobody_else_sees_the_list() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    let coordinator = app.coordinator(&operator, COORDINATOR, "14").await;
    let teacher = app.teacher(TEACHER, "14").await;

    coordinator
        .get("/people")
        .await
        .expect_problem(403, "forbidden");
    teacher
        .get("/people?page=0")
        .await
        .expect_problem(403, "forbidden");
    app.client()
        .get("/people?page=0")
        .await
        .expect_problem(401, "session_required");
}
