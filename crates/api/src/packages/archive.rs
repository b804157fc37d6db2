//! The archive, put together from the stored files: the same files make the same bytes.

use crate::{
    State,
    problem::{ApiError, ApiResult},
};
use chrono::NaiveDate;
use documents::{DocumentError, package::archive};
use persistence::packages::PackageFile;
use sha2::{Digest, Sha256};
use std::{
    fs::File,
    io::{self, Seek},
};

/// The archive in a file of its own that is gone when it is closed.
pub(super) async fn build(state: &State, day: NaiveDate, files: &[PackageFile]) -> ApiResult<File> {
    let store = state.files.clone();
    let names: Vec<String> = files.iter().map(|file| file.name.clone()).collect();
    let hashes: Vec<String> = files.iter().map(|file| file.sha256.clone()).collect();
    state
        .make(move || {
            let scratch = store.scratch().map_err(DocumentError::Archive)?;
            let open = |place: usize| {
                let hash = hashes.get(place).map(String::as_str).unwrap_or_default();
                store.open_blocking(hash)
            };
            archive(scratch, day, &names, open)
        })
        .await
}

/// SHA-256 and size of a file.
pub(super) async fn measure(state: &State, mut file: File) -> ApiResult<(String, i64)> {
    let mut measure = move || {
        file.rewind()?;
        let mut hash = Sha256::new();
        let size = io::copy(&mut file, &mut hash)?;
        Ok((hex::encode(hash.finalize()), size))
    };
    let (hash, size) = state
        .make(move || measure().map_err(DocumentError::Archive))
        .await?;
    Ok((hash, i64::try_from(size).map_err(ApiError::internal)?))
}
