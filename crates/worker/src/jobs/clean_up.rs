//! Removes attempts that no limit looks at any more, and answers kept for repeated requests, after a day.

use crate::Worker;
use chrono::Duration;
use persistence::{StoreError, attempts, idempotency};

/// # Errors
/// [`StoreError::Database`].
pub(crate) async fn clean_up(worker: &Worker) -> Result<(), StoreError> {
    let tx = worker.database.begin(worker.now()).await?;
    attempts::clean(&tx, worker.now() - Duration::days(1)).await?;
    idempotency::clean(&tx, worker.now() - Duration::days(1)).await?;
    tx.commit().await
}
