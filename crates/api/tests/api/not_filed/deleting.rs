use super::{link, rows, scene, send};
use crate::{
    job::{self, own_id},
    support::{TestApp, files, people::*},
};
use persistence::{history, outbox};
use sea_orm::{ConnectOptions, ConnectionTrait, Database, Statement};
use serde_json::json;

/// Every text of every table.
async fn dump(app: &TestApp) -> String {
    let mut options = ConnectOptions::new(app.database_url());
    options.max_connections(1).sqlx_logging(false);
    let behind = Database::connect(options).await.unwrap();
    let backend = behind.get_database_backend();
    let tables = [
        "people",
        "consents",
        "applications",
        "documents",
        "letters",
        "sessions",
        "history",
        "notices",
        "password_resets",
        "pending_registrations",
        "destruction_acts",
        "invitations",
        "attempts",
    ];
    let mut text = String::new();
    for table in tables {
        let sql = if app.is_postgres() {
            format!("SELECT CAST(t AS text) AS line FROM {table} t")
        } else {
            let columns = format!("SELECT name FROM pragma_table_info('{table}')");
            let names = behind
                .query_all_raw(Statement::from_string(backend, columns))
                .await
                .unwrap();
            let names: Vec<String> = names
                .iter()
                .map(|row| {
                    let name: String = row.try_get("", "name").unwrap();
                    format!("quote({name})")
                })
                .collect();
            format!("SELECT {} AS line FROM {table}", names.join(" || ' ' || "))
        };
        for row in behind
            .query_all_raw(Statement::from_string(backend, sql))
            .await
            .unwrap()
        {
            text.push_str(&row.try_get::<String>("", "line").unwrap());
            text.push('\n');
        }
    }
    behind.close().await.unwrap();
    text
}

#[tokio::test]
async fn nothing_personal_stays_and_the_history_still_verifies() {
    let app = TestApp::start().await;
    let scene = scene(&app).await;
    let mut case = job::fill(&scene.teacher).await;
    case = job::attach(&scene.teacher, &case, "material", "урок.pdf", files::pdf()).await;
    job::generate(&scene.teacher, &case).await;
    app.client()
        .post("/password-resets")
        .json(json!({ "email": TEACHER.email() }))
        .await
        .expect(202);
    let token = link(&app, &scene).await;
    assert!(dump(&app).await.contains(TEACHER.surname));

    let deleted = app
        .client()
        .post("/deletions")
        .json(json!({ "token": token }))
        .await
        .expect(200);
    assert_eq!(deleted["act_number"], "УПД-2026-0001");
    let left = dump(&app).await;
    for word in [TEACHER.surname, TEACHER.username, "+7900", "урок.pdf"] {
        let line = left.lines().find(|line| line.contains(word));
        assert_eq!(line, None, "«{word}» is still there");
    }
    let reader = app.state.database.reader();
    let (entries, breaks) = history::verify(&reader).await.unwrap();
    assert!(entries > 3);
    assert_eq!(breaks, []);
    assert!(
        outbox::all_to(&reader, &TEACHER.email())
            .await
            .unwrap()
            .is_empty()
    );
}

#[tokio::test]
async fn the_session_ends_nobody_signs_in_and_the_row_is_gone() {
    let app = TestApp::start().await;
    let scene = scene(&app).await;
    let token = link(&app, &scene).await;
    app.client()
        .post("/deletions")
        .json(json!({ "token": token }))
        .await
        .expect(200);
    scene
        .teacher
        .get("/me")
        .await
        .expect_problem(401, "session_required");
    app.try_sign_in(TEACHER.username, PASSWORD)
        .await
        .expect_problem(401, "wrong_credentials");
    assert!(
        rows(&scene.coordinator, "?later=any")
            .await
            .as_array()
            .unwrap()
            .is_empty()
    );
    let people = scene.operator.get("/people?per_page=200").await.expect(200);
    assert!(!people.to_string().contains("deleted:"), "{people}");
    // Login and address are free again.
    app.teacher(TEACHER, "14").await;
}

#[tokio::test]
async fn files_go_unless_somebody_else_has_the_same() {
    let app = TestApp::start().await;
    let scene = scene(&app).await;
    let case = job::fill(&scene.teacher).await;
    job::attach(&scene.teacher, &case, "material", "урок.pdf", files::pdf()).await;
    let own = job::generate(&scene.teacher, &job::show(&scene.teacher, &case).await).await;
    let hash = |case: &serde_json::Value, kind: &str| {
        let documents = case["documents"].as_array().unwrap().clone();
        let found = documents.iter().find(|one| one["kind"] == kind).unwrap();
        found["sha256"].as_str().unwrap().to_owned()
    };
    let (shared, printed) = (hash(&own, "material"), hash(&own, "printed_form"));
    let second = app.teacher(SECOND_TEACHER, "14").await;
    let case = job::fill(&second).await;
    job::attach(&second, &case, "material", "тоже.pdf", files::pdf()).await;
    let token = link(&app, &scene).await;
    app.client()
        .post("/deletions")
        .json(json!({ "token": token }))
        .await
        .expect(200);
    // No request removes a file; the worker does once nobody has named it for a day.
    assert!(app.state.files.read(&printed).await.is_ok());
    app.advance(chrono::Duration::hours(25));
    app.age_files(chrono::Duration::hours(25));
    app.collect_files().await;
    assert!(app.state.files.read(&shared).await.is_ok());
    assert!(app.state.files.read(&printed).await.is_err());
}

#[tokio::test]
async fn a_waiting_letter_is_dropped() {
    let app = TestApp::start().await;
    let scene = scene(&app).await;
    let token = link(&app, &scene).await;
    let id = own_id(&scene.teacher).await;
    send(&scene.coordinator, "reminder", &[&id]).await;
    app.client()
        .post("/deletions")
        .json(json!({ "token": token }))
        .await
        .expect(200);
    let tx = app.state.database.begin(app.state.now()).await.unwrap();
    let waiting = outbox::claim(&tx, 50).await.unwrap();
    assert!(
        waiting
            .iter()
            .all(|letter| letter.recipient != TEACHER.email())
    );
    assert!(
        waiting
            .iter()
            .all(|letter| !letter.payload.contains(TEACHER.surname))
    );
}
