use crate::support::{TestApp, people::*};
use serde_json::{Value, json};

fn names(list: &Value) -> Vec<&str> {
    list.as_array()
        .unwrap()
        .iter()
        .map(|row| row["name"].as_str().unwrap())
        .collect()
}

#[tokio::test]
async fn organisations_are_found_by_municipality_and_a_part_of_the_name() {
    let app = TestApp::start().await;
    app.organisation("14", "МБОУ «Заречная СОШ»").await;
    app.organisation("14", "МАДОУ «Берёзка»").await;
    app.organisation("06", "МБОУ «Берёзовская СОШ»").await;
    let here = app.municipality("14").await;
    let nobody = app.client();

    let own = nobody
        .get(&format!("/reference/organisations?municipality_id={here}"))
        .await
        .expect(200);
    let found = nobody
        .get("/reference/organisations")
        .query(&[("q", "БЕРЕЗ")])
        .await
        .expect(200);
    let both = nobody
        .get("/reference/organisations")
        .query(&[("q", "берёз"), ("municipality_id", &here)])
        .await
        .expect(200);

    assert_eq!(names(&own), ["МАДОУ «Берёзка»", "МБОУ «Заречная СОШ»"]);
    assert_eq!(names(&found), ["МАДОУ «Берёзка»", "МБОУ «Берёзовская СОШ»"]);
    assert_eq!(names(&both), ["МАДОУ «Берёзка»"]);
}

#[tokio::test]
async fn signs_of_the_search_language_are_taken_literally() {
    let app = TestApp::start().await;
    app.organisation("14", "МБОУ «Заречная СОШ»").await;
    app.organisation("14", "Центр 100%").await;

    for (search, found) in [
        ("%", vec!["Центр 100%"]),
        ("_", vec![]),
        ("0%", vec!["Центр 100%"]),
        ("'", vec![]),
    ] {
        let list = app
            .client()
            .get("/reference/organisations")
            .query(&[("q", search)])
            .await
            .expect(200);
        assert_eq!(names(&list), found, "{search}");
    }
    let wrong = app
        .client()
        .get("/reference/organisations?municipality_id=14")
        .await;
    wrong.expect_problem(422, "invalid");
    app.client()
        .get("/reference/organisations?q=%00")
        .await
        .expect_mistake("q", "control_character");
}

#[tokio::test]
async fn the_operator_adds_an_organisation() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    let here = app.municipality("14").await;
    let body = json!({ "municipality_id": here, "name": "  МБОУ   «Новая СОШ» " });

    let added = operator
        .post("/reference/organisations")
        .json(body)
        .await
        .expect(201);

    assert_eq!(added["name"], "МБОУ «Новая СОШ»");
    assert_eq!(added["municipality_id"], here);
    let list = app
        .client()
        .get(&format!("/reference/organisations?municipality_id={here}"))
        .await
        .expect(200);
    assert_eq!(names(&list), ["МБОУ «Новая СОШ»"]);
}

#[tokio::test]
async fn a_name_is_taken_once_in_a_municipality_whatever_its_case() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    let add = async |code: &str, name: &str| {
        let body = json!({ "municipality_id": app.municipality(code).await, "name": name });
        operator.post("/reference/organisations").json(body).await
    };

    add("14", "МБОУ «Берёзовская СОШ»").await.expect(201);

    add("14", "МБОУ «Березовская сош»")
        .await
        .expect_problem(409, "already_exists");
    add("06", "МБОУ «Берёзовская СОШ»").await.expect(201);
}

#[tokio::test]
async fn an_organisation_has_a_name_and_a_municipality() {
    let app = TestApp::start().await;
    let operator = app.operator().await;

    let body = json!({ "municipality_id": "0192f0c1-7a00-7000-8000-000000000001", "name": " " });
    let answer = operator.post("/reference/organisations").json(body).await;
    assert_eq!(
        answer.expect_mistake("name", "required"),
        "Введите название организации"
    );
    answer.expect_mistake("municipality_id", "unknown");
    let body = json!({ "municipality_id": app.municipality("14").await, "name": "я".repeat(301) });
    operator
        .post("/reference/organisations")
        .json(body)
        .await
        .expect_mistake("name", "too_long");
}

#[tokio::test]
async fn only_the_operator_adds_organisations() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    let coordinator = app.coordinator(&operator, COORDINATOR, "14").await;
    let body =
        json!({ "municipality_id": app.municipality("14").await, "name": "МБОУ «Новая СОШ»" });

    coordinator
        .post("/reference/organisations")
        .json(body.clone())
        .await
        .expect_problem(403, "forbidden");
    app.client()
        .post("/reference/organisations")
        .json(body)
        .await
        .expect_problem(401, "session_required");
}
