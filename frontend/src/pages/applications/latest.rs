use std::future::Future;

use uuid::Uuid;

use crate::api::{ApiError, applications};

/// How often a newer version may come in between.
const ATTEMPTS: u8 = 3;

/// Adds or takes away a document at whatever version the case has now: that contradicts no other change, such as an
/// autosave or a second file on its way.
pub async fn at_latest<T, F>(id: Uuid, call: impl Fn(i64) -> F) -> Result<T, ApiError>
where
    F: Future<Output = Result<T, ApiError>>,
{
    let mut attempt = 1;
    loop {
        let version = applications::read(id).await?.version;
        match call(version).await {
            Err(error) if error.is_stale() && attempt < ATTEMPTS => attempt += 1,
            answer => return answer,
        }
    }
}
