//! Many cases, and many who press on them at the same moment.

use crate::support::{Client, TestApp};
use futures_util::future::join_all;
use sea_orm::{ConnectOptions, ConnectionTrait, Database, Statement, TransactionTrait};
use std::sync::Arc;
use tokio::sync::Barrier;
use uuid::Uuid;

/// `count` filed cases like the one given.
pub async fn copies(app: &TestApp, like: Uuid, count: usize) -> Vec<Uuid> {
    copies_from(app, like, 0, count).await
}

/// The same, their numbers after the first `made`.
pub async fn copies_from(app: &TestApp, like: Uuid, made: usize, count: usize) -> Vec<Uuid> {
    let mut options = ConnectOptions::new(app.database_url());
    options.max_connections(1).sqlx_logging(false);
    let behind = Database::connect(options).await.unwrap();
    let backend = behind.get_database_backend();
    let run = |sql: &'static str, values: Vec<sea_orm::Value>| {
        Statement::from_sql_and_values(backend, sql, values)
    };
    let tx = behind.begin().await.unwrap();
    let make = "CREATE TEMPORARY TABLE copies AS SELECT * FROM applications WHERE id = $1";
    let make = match like {
        id if app.is_postgres() => make.replace("$1", &format!("'{id}'")),
        id => make.replace("$1", &format!("x'{}'", id.simple())),
    };
    tx.execute_unprepared(&make).await.unwrap();
    let mut ids = Vec::new();
    for number in made..made + count {
        let id = Uuid::from_u128(rand::random());
        let name = format!("АТ-2026-9{number:04}").into();
        tx.execute_raw(run(
            "UPDATE copies SET id = $1, case_number = $2, \
             registration_number = CASE WHEN registration_number IS NULL THEN NULL ELSE $2 END",
            vec![id.into(), name],
        ))
        .await
        .unwrap();
        tx.execute_raw(run("INSERT INTO applications SELECT * FROM copies", vec![]))
            .await
            .unwrap();
        ids.push(id);
    }
    tx.commit().await.unwrap();
    behind.close().await.unwrap();
    ids
}

/// So many cases like the one given in one statement, for thousands; their numbers after the first `made`.
pub async fn bulk_copies(app: &TestApp, like: Uuid, made: usize, count: usize) {
    let mut options = ConnectOptions::new(app.database_url());
    options.max_connections(1).sqlx_logging(false);
    let behind = Database::connect(options).await.unwrap();
    let (like, new_id) = if app.is_postgres() {
        (format!("'{like}'"), "gen_random_uuid()")
    } else {
        (format!("x'{}'", like.simple()), "randomblob(16)")
    };
    let tx = behind.begin().await.unwrap();
    for sql in [
        format!(
            "CREATE TEMPORARY TABLE crowd AS WITH RECURSIVE numbers(number) AS \
             (SELECT 1 UNION ALL SELECT number + 1 FROM numbers WHERE number < {count}) \
             SELECT a.*, numbers.number FROM applications a, numbers WHERE a.id = {like}"
        ),
        format!(
            "UPDATE crowd SET id = {new_id}, case_number = 'АТ-2026-' || (80000 + {made} + number)"
        ),
        "ALTER TABLE crowd DROP COLUMN number".to_owned(),
        "INSERT INTO applications SELECT * FROM crowd".to_owned(),
    ] {
        tx.execute_unprepared(&sql).await.unwrap();
    }
    tx.commit().await.unwrap();
    behind.close().await.unwrap();
}

/// Puts a case at a stage that no test needs to come to step by step.
pub async fn set_stage(app: &TestApp, id: Uuid, stage: domain::applications::Stage) {
    let mut options = ConnectOptions::new(app.database_url());
    options.max_connections(1).sqlx_logging(false);
    let behind = Database::connect(options).await.unwrap();
    let sql = "UPDATE applications SET stage = $1 WHERE id = $2";
    let values = vec![stage.code().into(), id.into()];
    let statement = Statement::from_sql_and_values(behind.get_database_backend(), sql, values);
    behind.execute_raw(statement).await.unwrap();
    behind.close().await.unwrap();
}

/// Each client presses on one of the cases as all others do; the status and the number that was given.
pub async fn press(
    clients: &[Client],
    cases: &[Uuid],
    seen: i64,
) -> Vec<(Uuid, u16, Option<String>)> {
    let barrier = Arc::new(Barrier::new(clients.len()));
    let presses = clients
        .iter()
        .zip(cases.iter().cycle())
        .map(|(client, case)| {
            let (client, case, barrier) = (client.clone(), *case, barrier.clone());
            tokio::spawn(async move {
                let request = client
                    .post(&format!("/applications/{case}/register"))
                    .if_match(seen);
                barrier.wait().await;
                let answer = request.await;
                let number = answer.json()["registration_number"]
                    .as_str()
                    .map(str::to_owned);
                (case, answer.status, number)
            })
        });
    join_all(presses)
        .await
        .into_iter()
        .map(Result::unwrap)
        .collect()
}

/// The first registration numbers of the year.
pub fn numbers(count: usize) -> Vec<String> {
    (1..=count)
        .map(|number| format!("14-2026/{number:04}"))
        .collect()
}
