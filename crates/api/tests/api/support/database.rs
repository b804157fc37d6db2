//! The database of one test: SQLite, or PostgreSQL with `TEST_DATABASE=postgres`.

use super::{postgres, templates};
use std::thread;
use tempfile::TempDir;
use uuid::Uuid;

/// Goes when the test ends.
#[derive(Debug)]
pub struct TestDatabase {
    pub url: String,
    /// Name on the PostgreSQL server.
    postgres: Option<String>,
    /// Where the SQLite file and the uploaded files lie.
    pub folder: TempDir,
}

impl TestDatabase {
    pub async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        match std::env::var("TEST_DATABASE").as_deref() {
            Err(_) | Ok("sqlite") => Self {
                url: templates::copy_sqlite(folder.path()).await,
                postgres: None,
                folder,
            },
            Ok("postgres") => {
                let name = format!(
                    "attestation_test_{}",
                    Uuid::from_u128(rand::random()).simple()
                );
                Self {
                    url: postgres::copy(&name).await,
                    postgres: Some(name),
                    folder,
                }
            }
            Ok(other) => panic!("TEST_DATABASE is sqlite or postgres, not {other}"),
        }
    }

    pub fn is_postgres(&self) -> bool {
        self.postgres.is_some()
    }
}

impl Drop for TestDatabase {
    fn drop(&mut self) {
        let Some(name) = self.postgres.take() else {
            return;
        };
        // The test's own runtime may be shutting down.
        let removal = thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()
                .unwrap();
            runtime.block_on(postgres::remove(&name));
        });
        let removed = removal.join();
        if !thread::panicking() {
            removed.expect("the test's database is removed");
        }
    }
}
