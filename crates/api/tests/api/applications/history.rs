//! The history of a case and its chain.

use crate::{
    job::*,
    support::{TestApp, files, people::*},
};
use persistence::history::verify;
use sea_orm::{ConnectionTrait, Database};
use serde_json::json;

#[tokio::test]
async fn the_history_tells_each_step_with_who_and_in_which_role() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let [first, second] = app.two_experts(&cast.coordinator).await;
    let draft = fill(&cast.teacher).await;
    let draft = attach(
        &cast.teacher,
        &draft,
        "material",
        "План урока.docx",
        files::docx(),
    )
    .await;
    let printed = generate(&cast.teacher, &draft).await;
    let draft = act(&cast.teacher, &printed, "edit", json!(null))
        .await
        .expect(200);
    let case = hand_in(&cast.teacher, &draft).await;
    let case = register(&cast.coordinator, &case).await;
    let case = plan(
        &cast.operator,
        &case,
        &app.period("2027-01-01").await,
        &[&first, &second],
    )
    .await;
    let wanted = [
        "Черновик создан",
        "Прикреплён документ",
        "Заявление сформировано",
        "Заявление возвращено в черновик, прежняя форма не действует",
        "Заявление сформировано",
        "Загружен подписанный скан",
        "Заявление подано",
        "Заявление зарегистрировано",
        "Назначены период и специалисты",
    ];
    let case = show(&cast.teacher, &case).await;
    assert_eq!(history(&case), wanted);
    let last = &case["history"][0];
    assert_eq!(
        (&last["actor"], &last["role"]),
        (&json!(OPERATOR.full_name()), &json!("operator"))
    );
    let planned = format!(
        "январь-февраль 2027, начало 11.01.2027; {}, {}",
        EXPERT.full_name(),
        SECOND_EXPERT.full_name()
    );
    assert_eq!(last["note"], planned);
    let registered = &case["history"][1];
    assert_eq!(
        (&registered["event"], &registered["note"]),
        (&json!("register"), &json!("14-2026/0001"))
    );
    assert_eq!(registered["actor"], COORDINATOR.full_name());
}

async fn broken(app: &TestApp) -> Vec<&'static str> {
    let (_, breaks) = verify(&app.state.database.reader()).await.unwrap();
    breaks.into_iter().map(|one| one.what).collect()
}

#[tokio::test]
async fn the_chain_holds_after_the_whole_job() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let filed = file(&cast.teacher).await;
    reject(
        &cast.coordinator,
        &filed,
        "other",
        Some("Нет второй страницы"),
    )
    .await;
    let (entries, breaks) = verify(&app.state.database.reader()).await.unwrap();
    assert!(entries >= 5, "{entries}");
    assert_eq!(breaks, []);
}

#[tokio::test]
async fn a_change_behind_the_systems_back_is_found() {
    // What a thief of the database could write where nothing refuses it.
    let tampering = [
        (
            "UPDATE history SET note = 'не тот номер' WHERE event = 'generate'",
            "its words were changed",
        ),
        (
            "UPDATE history SET actor_name = 'Никто' WHERE event = 'create'",
            "its words were changed",
        ),
        (
            "UPDATE history SET actor_role = 'operator' WHERE event = 'submit'",
            "it was changed",
        ),
        (
            "UPDATE history SET stage_to = 'registered' WHERE event = 'submit'",
            "it was changed",
        ),
        (
            "UPDATE chain_heads SET seq = seq + 1 WHERE seq > 2",
            "the chain's head is elsewhere",
        ),
    ];
    for (statement, found) in tampering {
        let app = TestApp::start().await;
        let teacher = app.teacher(TEACHER, HERE).await;
        file(&teacher).await;
        assert_eq!(broken(&app).await, Vec::<&str>::new());
        let behind = Database::connect(app.database_url()).await.unwrap();
        let changed = behind
            .execute_unprepared(statement)
            .await
            .unwrap()
            .rows_affected();
        assert!(changed > 0, "{statement}");
        behind.close().await.unwrap();
        assert_eq!(broken(&app).await.first(), Some(&found), "{statement}");
    }
}

#[tokio::test]
async fn the_database_itself_refuses_to_rewrite_the_history() {
    let app = TestApp::start().await;
    let teacher = app.teacher(TEACHER, HERE).await;
    begin(&teacher).await;
    let behind = Database::connect(app.database_url()).await.unwrap();
    for statement in [
        "DELETE FROM history",
        "UPDATE history SET event = 'reject'",
        "UPDATE history SET hash = ''",
        "UPDATE history SET seq = seq + 100",
    ] {
        let refused = behind.execute_unprepared(statement).await.unwrap_err();
        assert!(
            refused.to_string().contains("append-only"),
            "{statement}: {refused}"
        );
    }
    behind.close().await.unwrap();
    assert_eq!(broken(&app).await, Vec::<&str>::new());
}

#[tokio::test]
async fn a_look_of_somebody_else_is_recorded_and_ones_own_is_not() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let filed = file(&cast.teacher).await;
    show(&cast.coordinator, &filed).await;
    let scan = id(&filed["documents"][1]);
    for who in [&cast.teacher, &cast.operator] {
        who.get(&path(&filed, &format!("/documents/{scan}/content")))
            .await
            .expect(200);
    }
    let behind = Database::connect(app.database_url()).await.unwrap();
    let backend = behind.get_database_backend();
    let query = "SELECT viewer_role, what FROM views ORDER BY at, id";
    let rows = behind
        .query_all_raw(sea_orm::Statement::from_string(backend, query))
        .await
        .unwrap();
    let looks: Vec<(String, String)> = rows
        .iter()
        .map(|row| {
            (
                row.try_get("", "viewer_role").unwrap(),
                row.try_get("", "what").unwrap(),
            )
        })
        .collect();
    let wanted = [
        ("municipal_coordinator", "application"),
        ("operator", "document"),
    ];
    assert_eq!(
        looks,
        wanted.map(|(role, what)| (role.to_owned(), what.to_owned()))
    );
}
