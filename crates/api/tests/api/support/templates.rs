//! A migrated database is made once and copied for each test. Its name is a hash of what made it.

use super::clock::{BEGINNING, SystemRandomness};
use chrono::{DateTime, Utc};
use persistence::{Database, reference};
use sha2::{Digest, Sha256};
use std::{
    fs::{self, File},
    path::{Path, PathBuf},
    sync::Arc,
};

/// Twelve letters that change with the migrations and the periods.
pub fn fingerprint() -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut files: Vec<PathBuf> = [
        "migrations/src",
        "migrations/data",
        "crates/domain/src/periods",
    ]
    .into_iter()
    .flat_map(|folder| fs::read_dir(root.join(folder)).unwrap())
    .map(|entry| entry.unwrap().path())
    .filter(|path| path.is_file())
    .collect();
    files.push(root.join("crates/persistence/src/reference/add.rs"));
    files.sort();
    let mut hasher = Sha256::new();
    for file in files {
        hasher.update(fs::read(file).unwrap());
    }
    hex::encode(hasher.finalize()).chars().take(12).collect()
}

/// What a server does to an empty database at its start.
pub async fn prepare(url: &str) {
    let database = Database::open(url, Arc::new(SystemRandomness))
        .await
        .unwrap();
    database.migrate().await.unwrap();
    let now: DateTime<Utc> = BEGINNING.parse().unwrap();
    reference::ensure_periods(&database, now, now.date_naive())
        .await
        .unwrap();
    database.close().await;
}

/// A copy of the SQLite template in `folder`; its URL.
pub async fn copy_sqlite(folder: &Path) -> String {
    let template = sqlite_template().await;
    let copy = folder.join("attestation.db");
    fs::copy(template, &copy).unwrap();
    url_of(&copy)
}

async fn sqlite_template() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let template = folder.join(format!("template-{}.db", fingerprint()));
    let turn = File::create(folder.join("template.lock")).unwrap();
    turn.lock().unwrap();
    if !template.exists() {
        let making = tempfile::tempdir_in(folder).unwrap();
        let path = making.path().join("new.db");
        prepare(&url_of(&path)).await;
        fs::rename(path, &template).unwrap();
    }
    template
}

fn url_of(path: &Path) -> String {
    format!("sqlite://{}", path.display())
}
