//! Queueing a letter within the transaction that causes it; `casework` does it for the worker, too.

use crate::problem::{ApiError, ApiResult};
pub(crate) use casework::letters::Recipient;
use mail::Letter;
use persistence::{WriteTx, outbox};
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
    let to = to.into();
    let new = outbox::NewLetter {
        kind: letter.kind(),
        payload: serde_json::to_string(&letter).map_err(ApiError::internal)?,
        subject: letter.render("").subject,
        recipient: to.email,
        person_id: to.person_id,
        application_ids: Vec::new(),
        merge_key: None,
    };
    Ok(outbox::queue(tx, new).await?)
}

/// Puts other words into a letter that still waits.
pub(crate) async fn rewrite(tx: &WriteTx, id: Uuid, letter: &Letter) -> ApiResult<()> {
    Ok(casework::letters::rewrite(tx, id, letter).await?)
}
