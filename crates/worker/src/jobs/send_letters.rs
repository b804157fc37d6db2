//! Sends the letters that are due. At least once: a letter whose fate is unknown goes again with the same Message-ID.

use crate::{
    Worker,
    job::{Next, Round},
};
use mail::{Letter, Outgoing, Retry, SendError, retry};
use persistence::{
    StoreError,
    outbox::{self, Claimed},
};

/// Letters taken at one time.
const AT_ONCE: u64 = 20;

pub(crate) async fn send_letters(worker: Worker) -> Round {
    match send_due(&worker).await? {
        0 => Ok(Next::Rest),
        _ => Ok(Next::More),
    }
}

/// Sends what is due; returns how many were taken. A letter that does not go out is no error here.
async fn send_due(worker: &Worker) -> Result<usize, StoreError> {
    let tx = worker.database.begin(worker.now()).await?;
    let claimed = outbox::claim(&tx, AT_ONCE).await?;
    tx.commit().await?;
    let taken = claimed.len();
    for letter in claimed {
        let result = send(worker, &letter).await;
        let tx = worker.database.begin(worker.now()).await?;
        match result {
            Ok(()) => outbox::sent(&tx, &letter).await?,
            Err(error) => {
                tracing::warn!(letter = %letter.id, %error, "a letter was not sent");
                let tries = u32::try_from(letter.attempts).unwrap_or_default() + 1;
                match retry(&error, tries) {
                    Retry::After(pause) => {
                        outbox::failed(&tx, &letter, error.to_string(), worker.now() + pause)
                            .await?;
                    }
                    Retry::Dead => outbox::given_up(&tx, &letter, error.to_string()).await?,
                }
            }
        }
        tx.commit().await?;
    }
    Ok(taken)
}

async fn send(worker: &Worker, claimed: &Claimed) -> Result<(), SendError> {
    let unreadable =
        |error: serde_json::Error| SendError::Permanent(format!("unreadable payload: {error}"));
    let letter: Letter = serde_json::from_str(&claimed.payload).map_err(unreadable)?;
    let rendered = letter.render(&worker.post.base_url);
    let outgoing = Outgoing {
        id: claimed.id,
        to: &claimed.recipient,
        to_name: "",
        case_id: claimed.application_id,
        date: claimed.queued_at,
        letter: &rendered,
    };
    let message = worker
        .post
        .sender
        .message(&outgoing)
        .map_err(|error| SendError::Permanent(error.to_string()))?;
    worker.post.transport.send(&message).await
}
