//! Removes attempts and uploads that no limit looks at any more, and answers kept for repeated requests, after a day.

use crate::{
    Worker,
    job::{Next, Round},
};
use chrono::Duration;
use persistence::{attempts, idempotency, received};

pub(crate) async fn clean_up(worker: Worker) -> Round {
    let tx = worker.database.begin(worker.now()).await?;
    attempts::clean(&tx, worker.now() - Duration::days(1)).await?;
    idempotency::clean(&tx, worker.now() - Duration::days(1)).await?;
    received::clean(&tx, worker.now() - Duration::days(1)).await?;
    tx.commit().await?;
    Ok(Next::Rest)
}
