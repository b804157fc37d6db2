//! The ages of files, and what is removed by them.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use files::{FileKind, FileStore};

use crate::samples::{files_in, pdf, store};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

fn moment() -> SystemTime {
    SystemTime::UNIX_EPOCH + 1_000 * DAY
}

fn set_modified(path: &Path, at: SystemTime) {
    let file = fs::File::options().append(true).open(path).unwrap();
    file.set_modified(at).unwrap();
}

/// A stored file last stored a day before the moment; its hash, its folder's number and its place.
async fn aged(store: &FileStore, root: &Path) -> (String, u8, PathBuf) {
    let stored = store.put_bytes(&pdf::plain(), FileKind::Pdf).await.unwrap();
    let folder = u8::from_str_radix(&stored.sha256[..2], 16).unwrap();
    let place = root
        .join("files")
        .join(&stored.sha256[..2])
        .join(&stored.sha256);
    set_modified(&place, moment() - DAY);
    (stored.sha256, folder, place)
}

#[tokio::test]
async fn only_what_is_older_is_listed_and_collected() {
    let (folder, store) = store();
    let (sha256, number, _) = aged(&store, folder.path()).await;
    assert_eq!(
        store.aged(number, moment()).await.unwrap(),
        [sha256.as_str()]
    );
    assert_eq!(store.aged(number, moment() - DAY).await.unwrap(), [""; 0]);
    let empty = number.wrapping_add(1);
    assert_eq!(store.aged(empty, moment()).await.unwrap(), [""; 0]);
    assert!(!store.collect(&sha256, moment() - DAY).await.unwrap());
    assert_eq!(store.read(&sha256).await.unwrap(), pdf::plain());
    assert!(store.collect(&sha256, moment()).await.unwrap());
    assert!(!store.collect(&sha256, moment()).await.unwrap());
    assert_eq!(files_in(folder.path()), [""; 0]);
}

/// The collector has listed it and asked the database; before it removes the file, an upload stores the same bytes.
#[tokio::test]
async fn a_file_stored_again_after_it_was_listed_stays() {
    let (folder, store) = store();
    let (sha256, number, place) = aged(&store, folder.path()).await;
    let listed = store.aged(number, moment()).await.unwrap();
    store.put_bytes(&pdf::plain(), FileKind::Pdf).await.unwrap();
    set_modified(&place, moment());
    for hash in &listed {
        assert!(!store.collect(hash, moment()).await.unwrap());
    }
    assert_eq!(store.read(&sha256).await.unwrap(), pdf::plain());
    assert_eq!(files_in(folder.path()).len(), 1);
}

#[tokio::test]
async fn what_a_killed_collector_left_aside_goes_back_and_is_young() {
    let (folder, store) = store();
    let (sha256, number, place) = aged(&store, folder.path()).await;
    fs::rename(&place, folder.path().join("files/tmp").join(&sha256)).unwrap();
    store.sweep(moment() - DAY, moment()).await.unwrap();
    assert_eq!(store.read(&sha256).await.unwrap(), pdf::plain());
    assert_eq!(store.aged(number, moment()).await.unwrap(), [""; 0]);
}

#[tokio::test]
async fn what_receiving_left_unfinished_goes_after_a_day() {
    let (folder, store) = store();
    let temporary = folder.path().join("files/tmp");
    for (name, age) in [(".tmpOld", 2 * DAY), (".tmpNew", DAY / 2)] {
        fs::write(temporary.join(name), b"%PDF-").unwrap();
        set_modified(&temporary.join(name), moment() - age);
    }
    store.sweep(moment() - DAY, moment()).await.unwrap();
    let left = files_in(folder.path());
    assert_eq!(left.len(), 1);
    assert!(left[0].ends_with(".tmpNew"), "{left:?}");
}
