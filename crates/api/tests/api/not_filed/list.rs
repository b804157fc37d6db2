use super::{rows, scene};
use crate::{
    job::{self, ELSEWHERE, HERE, column},
    support::{TestApp, people::*},
};
use chrono::Duration;

#[tokio::test]
async fn it_names_who_registered_and_who_generated_but_nobody_who_filed() {
    let app = TestApp::start().await;
    let scene = scene(&app).await;
    let second = app.teacher(SECOND_TEACHER, HERE).await;
    let draft = job::fill(&second).await;
    job::generate(&second, &draft).await;
    let third = app.teacher(THIRD_TEACHER, HERE).await;
    job::file(&third).await;

    let found = rows(&scene.coordinator, "?sort=surname").await;
    assert_eq!(
        column(&found, "full_name"),
        [TEACHER.full_name(), SECOND_TEACHER.full_name()]
    );
    assert!(found[0]["generated"].is_null());
    assert_eq!(found[1]["generated"], true);
    let row = &found[0];
    assert_eq!(row["email"], TEACHER.email());
    assert_eq!(row["phone"], "+79000000017");
    assert_eq!(row["workplace"], "МБОУ «Заречная СОШ»");
    assert_eq!(row["notices"], 0);
    assert!(row["last_notice"].is_null() && row["later_until"].is_null());
    assert!(row["municipality"]["name"].is_string());
}

#[tokio::test]
async fn a_rejected_application_was_filed_all_the_same() {
    let app = TestApp::start().await;
    let scene = scene(&app).await;
    let case = job::file(&scene.teacher).await;
    job::reject(&scene.coordinator, &case, "no_signature", None).await;
    assert!(
        rows(&scene.coordinator, "")
            .await
            .as_array()
            .unwrap()
            .is_empty()
    );
}

#[tokio::test]
async fn a_coordinator_sees_the_own_municipality_and_the_operator_chooses() {
    let app = TestApp::start().await;
    let scene = scene(&app).await;
    let other = app
        .coordinator(&scene.operator, OTHER_COORDINATOR, ELSEWHERE)
        .await;
    app.teacher(SECOND_TEACHER, ELSEWHERE).await;
    let here = format!("?municipality_id={}", app.municipality(HERE).await);

    assert_eq!(
        column(&rows(&other, "").await, "full_name"),
        [SECOND_TEACHER.full_name()]
    );
    assert!(rows(&other, &here).await.as_array().unwrap().is_empty());
    assert_eq!(rows(&scene.operator, "").await.as_array().unwrap().len(), 2);
    assert_eq!(
        column(&rows(&scene.operator, &here).await, "full_name"),
        [TEACHER.full_name()]
    );
}

#[tokio::test]
async fn filters_by_time_generated_and_name() {
    let app = TestApp::start().await;
    let scene = scene(&app).await;
    app.advance(Duration::days(20));
    let operator = app.sign_in(OPERATOR.username, PASSWORD).await;
    let second = app.teacher(SECOND_TEACHER, HERE).await;
    let draft = job::fill(&second).await;
    job::generate(&second, &draft).await;
    let names = async |query: &str| {
        let found = rows(&operator, query).await;
        column(&found, "full_name")
            .into_iter()
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let (first, second) = (TEACHER.full_name(), SECOND_TEACHER.full_name());
    assert_eq!(names("").await, [first.clone(), second.clone()]);
    assert_eq!(
        names("?sort=-registered_at").await,
        [second.clone(), first.clone()]
    );
    assert_eq!(
        names("?sort=-surname").await,
        [second.clone(), first.clone()]
    );
    assert_eq!(
        names("?registered_days=7").await,
        std::slice::from_ref(&first)
    );
    assert!(names("?registered_days=30").await.is_empty());
    assert_eq!(names("?generated=yes").await, std::slice::from_ref(&second));
    assert_eq!(names("?generated=no").await, std::slice::from_ref(&first));
    assert_eq!(names("?q=елкина").await, [first]);
    assert_eq!(names("?page=2&per_page=1").await, [second]);
    for (query, field) in [
        ("?registered_days=8", "registered_days"),
        ("?generated=maybe", "generated"),
        ("?later=never", "later"),
        ("?sort=email", "sort"),
    ] {
        let answer = operator.get(&format!("/not-filed{query}")).await;
        answer.expect_mistake(field, "unknown");
    }
    drop(scene);
}

#[tokio::test]
async fn exports_hold_the_rows_of_the_filter() {
    let app = TestApp::start().await;
    let scene = scene(&app).await;
    app.teacher(SECOND_TEACHER, HERE).await;
    let csv = scene
        .coordinator
        .get("/not-filed/export.csv?q=сорокин")
        .await;
    csv.expect(200);
    let lines: Vec<String> = csv.text().lines().map(str::to_owned).collect();
    assert_eq!(lines.len(), 2, "{lines:?}");
    assert!(lines[0].contains("Номер телефона (сотовый)"), "{lines:?}");
    assert!(lines[1].contains("Сорокин Глеб Матвеевич"), "{lines:?}");
    let xlsx = scene.coordinator.get("/not-filed/export.xlsx").await;
    xlsx.expect(200);
    assert!(xlsx.bytes.starts_with(b"PK"));
}
