//! The folder itself.

use std::io::ErrorKind;

use files::{FileKind, FileStore};
use tokio::io::AsyncReadExt;

use crate::samples::{files_in, images, offer_to, pdf, store};

#[tokio::test]
async fn a_stored_file_is_opened_by_its_hash() {
    let (_folder, store) = store();
    let stored = offer_to(&store, "скан.png", &images::png(), FileKind::SCANS)
        .await
        .unwrap();
    let mut bytes = Vec::new();
    store
        .open(&stored.sha256)
        .await
        .unwrap()
        .read_to_end(&mut bytes)
        .await
        .unwrap();
    assert_eq!(bytes, images::png());
}

#[tokio::test]
async fn nothing_but_a_hash_is_opened() {
    let (folder, store) = store();
    std::fs::write(folder.path().join("secret"), b"secret").unwrap();
    let upper = "A".repeat(64);
    let climbing = format!("../secret{}", "/".repeat(55));
    for name in [
        "",
        "..",
        "../secret",
        "/etc/passwd",
        "é",
        &upper,
        &climbing,
        &"a".repeat(63),
        &"ж".repeat(32),
    ] {
        assert_eq!(
            store.open(name).await.unwrap_err().kind(),
            ErrorKind::InvalidInput,
            "{name}"
        );
        assert_eq!(
            store.read(name).await.unwrap_err().kind(),
            ErrorKind::InvalidInput,
            "{name}"
        );
    }
    assert_eq!(
        store.open(&"a".repeat(64)).await.unwrap_err().kind(),
        ErrorKind::NotFound
    );
}

#[tokio::test]
async fn what_the_system_made_is_kept_as_it_is() {
    let (folder, store) = store();
    let store = store.with_limit(10);
    let stored = store.put_bytes(&pdf::plain(), FileKind::Pdf).await.unwrap();
    assert_eq!(
        (stored.kind, stored.size),
        (FileKind::Pdf, pdf::plain().len() as u64)
    );
    assert_eq!(store.read(&stored.sha256).await.unwrap(), pdf::plain());
    assert_eq!(files_in(folder.path()).len(), 1);
}

#[tokio::test]
async fn a_store_opened_again_has_its_files() {
    let (folder, store) = store();
    let stored = store.put_bytes(b"%PDF-", FileKind::Pdf).await.unwrap();
    let again = FileStore::local(folder.path().join("files")).unwrap();
    assert_eq!(again.read(&stored.sha256).await.unwrap(), b"%PDF-");
    assert_eq!(files_in(folder.path()).len(), 1);
}

#[test]
fn a_folder_that_cannot_be_written_to_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let occupied = folder.path().join("occupied");
    std::fs::write(&occupied, b"a file, not a folder").unwrap();
    let refused = FileStore::local(occupied.clone()).unwrap_err().to_string();
    assert!(
        refused.contains(occupied.to_str().unwrap()) && refused.contains("cannot be written to"),
        "{refused}"
    );
}
