//! Queueing a letter within the transaction that causes it; `casework` does it for the worker, too.

use crate::problem::ApiResult;
pub(crate) use casework::letters::Recipient;
use mail::Letter;
use persistence::WriteTx;
use uuid::Uuid;

/// Queues `letter`; `cases`: the applications on whose pages its fate is shown.
pub(crate) async fn queue(
    tx: &WriteTx,
    to: impl Into<Recipient>,
    letter: Letter,
    cases: &[Uuid],
) -> ApiResult<()> {
    Ok(casework::letters::queue(tx, to, letter, cases).await?)
}

/// Queues a letter that nothing is merged with; its id.
pub(crate) async fn queue_alone(
    tx: &WriteTx,
    to: impl Into<Recipient>,
    letter: Letter,
) -> ApiResult<Uuid> {
    Ok(casework::letters::queue_alone(tx, to, letter).await?)
}
