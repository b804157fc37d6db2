//! Files that no row names: they stay for a day, then the worker collects them.

use super::distinct;
use crate::{
    job::*,
    support::{TestApp, people::*},
};
use ::files::FileKind;
use chrono::{DateTime, Duration, Utc};
use persistence::stored_files::NAMED_IN;
use sea_orm::{ConnectOptions, ConnectionTrait, Database, Statement};
use serde_json::Value;
use std::{fs, path::PathBuf, time::SystemTime};

impl TestApp {
    /// The worker's round at the test's moment.
    pub async fn collect_files(&self) -> u64 {
        let now = self.state.now();
        worker::collect(&self.state.database, &self.state.files, now)
            .await
            .unwrap()
    }

    /// Lets every file in the store be as old as this: the disk's clock is not the test's.
    pub fn age_files(&self, age: Duration) {
        let moment = SystemTime::from(self.state.now() - age);
        for path in self.stored_files() {
            let file = fs::File::options().append(true).open(path).unwrap();
            file.set_modified(moment).unwrap();
        }
    }

    fn stored_files(&self) -> Vec<PathBuf> {
        let folders = fs::read_dir(self.folder().join("files")).unwrap();
        let folders = folders.map(|folder| folder.unwrap().path());
        folders
            .flat_map(|folder| fs::read_dir(folder).unwrap())
            .map(|file| file.unwrap().path())
            .collect()
    }
}

fn hash(case: &Value) -> String {
    let document = case["documents"].as_array().unwrap().last().unwrap();
    document["sha256"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_removed_document_keeps_its_file_for_a_day() {
    let app = TestApp::start().await;
    let teacher = app.teacher(TEACHER, HERE).await;
    let case = begin(&teacher).await;
    let case = attach(&teacher, &case, "material", "план.pdf", distinct(1, 2_000)).await;
    let sha256 = hash(&case);
    app.age_files(Duration::days(30));
    assert_eq!(app.collect_files().await, 0, "the document names it");
    let address = path(&case, &format!("/documents/{}", id(&case["documents"][0])));
    let removed = teacher.delete(&address).if_match(version(&case)).await;
    removed.expect(204);
    assert!(app.state.files.read(&sha256).await.is_ok());
    app.advance(Duration::hours(23));
    assert_eq!(app.collect_files().await, 0, "a day is not over");
    app.advance(Duration::hours(2));
    assert_eq!(app.collect_files().await, 1);
    assert!(app.state.files.read(&sha256).await.is_err());
}

#[tokio::test]
async fn the_same_bytes_in_another_case_keep_the_file() {
    let app = TestApp::start().await;
    let first = app.teacher(TEACHER, HERE).await;
    let second = app.teacher(SECOND_TEACHER, HERE).await;
    let bytes = distinct(1, 2_000);
    let case = begin(&first).await;
    let case = attach(&first, &case, "material", "план.pdf", bytes.clone()).await;
    let other = begin(&second).await;
    let other = attach(&second, &other, "material", "тоже.pdf", bytes.clone()).await;
    let address = path(&case, &format!("/documents/{}", id(&case["documents"][0])));
    let removed = first.delete(&address).if_match(version(&case)).await;
    removed.expect(204);
    app.advance(Duration::days(3));
    app.age_files(Duration::days(2));
    assert_eq!(app.collect_files().await, 0);
    let second = app.sign_in(SECOND_TEACHER.username, PASSWORD).await;
    let address = format!("/documents/{}/content", id(&other["documents"][0]));
    let content = second.get(&path(&other, &address)).await;
    content.expect(200);
    assert_eq!(content.bytes, bytes);
}

/// As an upload does whose row is not committed yet, or never will be.
#[tokio::test]
async fn storing_the_same_bytes_again_begins_their_day_anew() {
    let app = TestApp::start().await;
    let files = &app.state.files;
    let bytes = distinct(1, 2_000);
    let stored = files.put_bytes(&bytes, FileKind::Pdf).await.unwrap();
    let collected_after = async |by: Duration| {
        let file = files.open(&stored.sha256).await.unwrap();
        let moment = DateTime::<Utc>::from(file.metadata().await.unwrap().modified().unwrap());
        let database = &app.state.database;
        worker::collect(database, files, moment + by).await.unwrap()
    };
    app.age_files(Duration::days(2));
    files.put_bytes(&bytes, FileKind::Pdf).await.unwrap();
    assert_eq!(collected_after(Duration::hours(23)).await, 0);
    assert_eq!(collected_after(Duration::hours(25)).await, 1);
}

/// Whoever adds a column that names a file adds it to what the collector asks.
#[tokio::test]
async fn every_column_with_a_files_name_is_asked() {
    let app = TestApp::start().await;
    let mut options = ConnectOptions::new(app.database_url());
    options.max_connections(1).sqlx_logging(false);
    let behind = Database::connect(options).await.unwrap();
    let sql = if app.is_postgres() {
        "SELECT table_name::text AS place, column_name::text AS name FROM information_schema.columns WHERE column_name LIKE '%sha256%'"
    } else {
        "SELECT m.name AS place, c.name AS name FROM sqlite_master m, pragma_table_info(m.name) c
            WHERE m.type = 'table' AND c.name LIKE '%sha256%'"
    };
    let backend = behind.get_database_backend();
    let rows = behind.query_all_raw(Statement::from_string(backend, sql));
    let mut columns: Vec<(String, String)> = rows
        .await
        .unwrap()
        .iter()
        .map(|row| {
            (
                row.try_get("", "place").unwrap(),
                row.try_get("", "name").unwrap(),
            )
        })
        .collect();
    behind.close().await.unwrap();
    columns.sort();
    let asked = NAMED_IN.map(|(table, column)| (table.to_owned(), column.to_owned()));
    assert_eq!(columns, asked);
}
