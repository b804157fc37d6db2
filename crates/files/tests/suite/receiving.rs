//! Receiving a file piece by piece.

use files::{FileError, FileKind};

use crate::samples::{files_in, offer_to, office, outcome, pdf, store};

#[tokio::test]
async fn a_received_file_lies_under_the_hash_of_its_content() {
    let (folder, store) = store();
    let bytes = pdf::plain();
    let stored = offer_to(&store, "скан.pdf", &bytes, FileKind::ALL)
        .await
        .unwrap();
    assert_eq!(stored.size, bytes.len() as u64);
    assert_eq!(
        stored.sha256,
        hex::encode(<sha2::Sha256 as sha2::Digest>::digest(&bytes))
    );
    let place = folder
        .path()
        .join("files")
        .join(&stored.sha256[..2])
        .join(&stored.sha256);
    assert_eq!(std::fs::read(place).unwrap(), bytes);
    assert_eq!(files_in(folder.path()).len(), 1);
}

#[tokio::test]
async fn the_same_file_twice_is_kept_once() {
    let (folder, store) = store();
    let first = offer_to(&store, "скан.pdf", &pdf::plain(), FileKind::ALL)
        .await
        .unwrap();
    let second = offer_to(&store, "копия.pdf", &pdf::plain(), FileKind::ALL)
        .await
        .unwrap();
    assert_eq!(first, second);
    assert_eq!(files_in(folder.path()).len(), 1);
    assert_eq!(store.read(&first.sha256).await.unwrap(), pdf::plain());
}

#[tokio::test]
async fn the_limit_is_noticed_on_the_way() {
    let (folder, store) = store();
    let mut incoming = store.with_limit(1000).begin().await.unwrap();
    incoming.write(&[b'x'; 1000]).await.unwrap();
    assert_eq!(incoming.size(), 1000);
    let refused = incoming.write(b"x").await.unwrap_err();
    assert!(
        matches!(refused, FileError::TooLarge { limit: 1000 }),
        "{refused:?}"
    );
    let refused = incoming
        .finish("скан.pdf", FileKind::ALL)
        .await
        .unwrap_err();
    assert_eq!(refused.code(), "file_too_large");
    assert_eq!(files_in(folder.path()), [""; 0]);
}

#[tokio::test]
async fn twenty_mebibytes_are_taken_and_not_a_byte_more() {
    let (_folder, store) = store();
    assert_eq!(store.limit(), 20 * 1024 * 1024);
    let mut incoming = store.begin().await.unwrap();
    incoming.write(&vec![b'x'; 20 * 1024 * 1024]).await.unwrap();
    assert_eq!(
        incoming.write(b"x").await.unwrap_err().code(),
        "file_too_large"
    );
}

#[tokio::test]
async fn an_empty_file_is_refused() {
    assert_eq!(outcome("скан.pdf", b"").await, "file_empty");
}

#[tokio::test]
async fn a_refused_file_leaves_nothing() {
    let (folder, store) = store();
    offer_to(&store, "скан.pdf", &office::docx(), FileKind::ALL)
        .await
        .unwrap_err();
    assert_eq!(files_in(folder.path()), [""; 0]);
}

#[tokio::test]
async fn a_broken_connection_leaves_nothing() {
    let (folder, store) = store();
    let mut incoming = store.begin().await.unwrap();
    incoming.write(b"%PDF-1.5").await.unwrap();
    assert_eq!(files_in(folder.path()).len(), 1);
    drop(incoming);
    assert_eq!(files_in(folder.path()), [""; 0]);
}
