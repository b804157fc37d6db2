//! Databases of a PostgreSQL server that `TEST_POSTGRES_URL` names: a template, and a copy of it for each test.

use super::templates;
use sea_orm::{
    ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DbBackend, Statement,
};

/// The number of the lock under which the template is made; any number that nobody else uses.
const LOCK: i64 = 7_318_224_105;

fn server() -> String {
    let url = std::env::var("TEST_POSTGRES_URL").expect(
        "TEST_DATABASE=postgres needs TEST_POSTGRES_URL; scripts/postgres-for-tests sets it",
    );
    url.trim_end_matches('/').to_owned()
}

async fn administrator() -> DatabaseConnection {
    let mut options = ConnectOptions::new(format!("{}/postgres", server()));
    // One connection: the advisory lock belongs to it.
    options.max_connections(1).sqlx_logging(false);
    Database::connect(options).await.unwrap()
}

async fn exists(connection: &DatabaseConnection, name: &str) -> bool {
    let sql = "SELECT 1 FROM pg_database WHERE datname = $1";
    let query = Statement::from_sql_and_values(DbBackend::Postgres, sql, [name.into()]);
    connection.query_one_raw(query).await.unwrap().is_some()
}

/// A new copy of the template; its URL.
pub async fn copy(name: &str) -> String {
    let template = format!("attestation_template_{}", templates::fingerprint());
    let connection = administrator().await;
    let run = async |sql: String| connection.execute_unprepared(&sql).await.unwrap();
    // Copies take turns too: PostgreSQL refuses two at once while one of them looks at the template.
    run(format!("SELECT pg_advisory_lock({LOCK})")).await;
    if !exists(&connection, &template).await {
        let making = format!("{template}_making");
        run(format!("DROP DATABASE IF EXISTS {making} WITH (FORCE)")).await;
        run(format!("CREATE DATABASE {making}")).await;
        templates::prepare(&format!("{}/{making}", server())).await;
        run(format!("ALTER DATABASE {making} RENAME TO {template}")).await;
    }
    run(format!("CREATE DATABASE {name} TEMPLATE {template}")).await;
    connection.close().await.unwrap();
    format!("{}/{name}", server())
}

/// Removes a test's database, whoever is still connected.
pub async fn remove(name: &str) {
    let connection = administrator().await;
    connection
        .execute_unprepared(&format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"))
        .await
        .unwrap();
    connection.close().await.unwrap();
}
