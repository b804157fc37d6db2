//! The archive, put together from the stored files: the same files make the same bytes.

use crate::{
    State,
    problem::{ApiError, ApiResult},
};
use actix_web::web;
use chrono::NaiveDate;
use documents::package::archive;
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
    let built = web::block(move || {
        let scratch = store.scratch().map_err(documents::DocumentError::Archive)?;
        let open = |place: usize| {
            let hash = hashes.get(place).map(String::as_str).unwrap_or_default();
            store.open_blocking(hash)
        };
        archive(scratch, day, &names, open)
    })
    .await
    .map_err(ApiError::internal)??;
    Ok(built)
}

/// SHA-256 and size of a file.
pub(super) async fn measure(mut file: File) -> ApiResult<(String, i64)> {
    let measured = web::block(move || {
        file.rewind()?;
        let mut hash = Sha256::new();
        let size = io::copy(&mut file, &mut hash)?;
        Ok::<_, io::Error>((hex::encode(hash.finalize()), size))
    })
    .await
    .map_err(ApiError::internal)?;
    let (hash, size) = measured.map_err(ApiError::internal)?;
    Ok((hash, i64::try_from(size).map_err(ApiError::internal)?))
}
