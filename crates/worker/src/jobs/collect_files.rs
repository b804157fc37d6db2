//! Removes the files that no row has named for a day: removed from a case, received for a version that was stale by then, of an
//! account that was deleted. A request never removes a file, because another row may name the same bytes.
//!
//! One folder of the store at a time, so that memory is bounded however many files there are, and only by reading: the
//! database's writer is never held. Why a file that is stored again meanwhile stays is told in `files::collect`.

use crate::{
    Worker,
    job::{Next, Round},
};
use chrono::{DateTime, Duration, Utc};
use files::FileStore;
use persistence::{Database, StoreError, stored_files::named_files};
use std::{io, time::SystemTime};

/// Files asked about at one time.
const AT_ONCE: usize = 500;

pub(crate) async fn collect_files(worker: Worker) -> Round {
    let collected = collect(&worker.database, &worker.files, worker.now()).await?;
    if collected > 0 {
        tracing::info!(collected, "files that no row names are gone");
    }
    Ok(Next::Rest)
}

/// Goes through the whole store; returns how many files went. What the disk refuses is logged and passed over.
///
/// # Errors
/// [`StoreError::Database`]. What was removed till then is gone.
pub async fn collect(
    database: &Database,
    files: &FileStore,
    now: DateTime<Utc>,
) -> Result<u64, StoreError> {
    let before = now - Duration::days(1);
    let age = SystemTime::from(before);
    done(files.sweep(age, now.into()).await);
    let reader = database.reader();
    let mut collected = 0;
    for folder in 0..=u8::MAX {
        let aged = done(files.aged(folder, age).await);
        for hashes in aged.chunks(AT_ONCE) {
            let named = named_files(&reader, hashes, before).await?;
            for hash in hashes.iter().filter(|hash| !named.contains(*hash)) {
                collected += u64::from(done(files.collect(hash, age).await));
            }
        }
    }
    Ok(collected)
}

/// One folder that cannot be read keeps no other from being looked through.
fn done<T: Default>(result: io::Result<T>) -> T {
    result.unwrap_or_else(|error| {
        tracing::error!(%error, "files that no row names cannot be collected");
        T::default()
    })
}
