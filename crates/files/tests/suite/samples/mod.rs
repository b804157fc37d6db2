//! Small real files, and a store to offer them to.

pub mod images;
pub mod office;
pub mod pdf;

use std::path::Path;

use files::{FileError, FileKind, FileStore, StoredFile};
use tempfile::TempDir;

/// A store of one test's own; the folder goes with the guard.
pub fn store() -> (TempDir, FileStore) {
    let folder = tempfile::tempdir().unwrap();
    let store = FileStore::local(folder.path().join("files")).unwrap();
    (folder, store)
}

/// Offers a file to a fresh store that takes every kind.
pub async fn offer(name: &str, bytes: &[u8]) -> Result<StoredFile, FileError> {
    let (_folder, store) = store();
    offer_to(&store, name, bytes, FileKind::ALL).await
}

pub async fn offer_to(
    store: &FileStore,
    name: &str,
    bytes: &[u8],
    allowed: &[FileKind],
) -> Result<StoredFile, FileError> {
    let mut incoming = store.begin().await?;
    for piece in bytes.chunks(1000) {
        incoming.write(piece).await?;
    }
    incoming.finish(name, allowed).await
}

/// The code a file is refused with, or `taken`.
pub async fn outcome(name: &str, bytes: &[u8]) -> &'static str {
    offer(name, bytes)
        .await
        .map_or_else(|error| error.code(), |_| "taken")
}

/// Every file under a folder, at any depth.
pub fn files_in(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files_in(&path))
        } else {
            found.push(path.display().to_string())
        }
    }
    found
}
