//! A database that a newer program wrote is left alone.

use persistence::{Database, OpenError, Randomness};
use sea_orm::ConnectionTrait;
use std::sync::Arc;

#[derive(Debug)]
struct Zeros;

impl Randomness for Zeros {
    fn bytes(&self) -> [u8; 32] {
        [0; 32]
    }
}

#[tokio::test]
async fn its_migration_is_named() {
    let folder = tempfile::TempDir::new().unwrap();
    let url = format!("sqlite://{}/new.db", folder.path().display());
    let database = Database::open(&url, Arc::new(Zeros)).await.unwrap();
    database.migrate().await.unwrap();
    let raw = sea_orm::Database::connect(&url).await.unwrap();
    raw.execute_unprepared("INSERT INTO seaql_migrations VALUES ('m29990101_000001_future', 1)")
        .await
        .unwrap();
    match database.migrate().await {
        Err(OpenError::Newer { migration, .. }) => assert_eq!(migration, "m29990101_000001_future"),
        other => panic!("{other:?}"),
    }
}
