//! Sends the letter that is due first. At least once: a letter whose fate is unknown goes again with the same Message-ID.

use crate::{
    Worker,
    job::{Next, Round},
};
use chrono::{DateTime, Utc};
use mail::{Letter, MessageError, Outgoing, Retry, SendError, retry};
use persistence::{
    StoreError,
    outbox::{self, Claimed},
};
use std::time::Duration;
use uuid::Uuid;

/// What became of a letter is told so often to a database that does not take it, a second apart.
const TELLINGS: u32 = 60;

pub(crate) async fn send_letter(worker: Worker) -> Round {
    let began = worker.now();
    if worker.post.pause.holds(began) || !outbox::due(&worker.database.reader(), began).await? {
        return Ok(Next::Rest);
    }
    let tx = worker.database.begin(worker.now()).await?;
    let claimed = outbox::claim(&tx, 1).await?.pop();
    tx.commit().await?;
    let Some(letter) = claimed else {
        return Ok(Next::Rest);
    };
    let result = tokio::select! {
        result = send(&worker, &letter) => result,
        never = renewing(&worker, letter.id) => match never {},
    };
    observe(&worker, began, &result);
    tell(&worker, &letter, &result).await?;
    Ok(Next::More)
}

async fn send(worker: &Worker, claimed: &Claimed) -> Result<(), SendError> {
    // A program of another version may have written it, or may read it.
    let unreadable =
        |error: serde_json::Error| SendError::Temporary(format!("unreadable payload: {error}"));
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
    let message = worker.post.sender.message(&outgoing);
    let message = message.map_err(|error| match error {
        MessageError::Address(_) => SendError::Permanent(error.to_string()),
        MessageError::Build(_) => SendError::Temporary(error.to_string()),
    })?;
    worker.post.transport.send(&message).await
}

/// Keeps the lease as long as the letter is on its way, and no longer than this process lives.
async fn renewing(worker: &Worker, id: Uuid) -> std::convert::Infallible {
    loop {
        tokio::time::sleep(worker.pace.renew).await;
        let worker = worker.clone();
        // In a task of its own: a statement that is cut off would leave its connection in the middle of it.
        let renewed = tokio::spawn(async move {
            let tx = worker.database.begin(worker.now()).await?;
            outbox::renew(&tx, id).await?;
            tx.commit().await
        });
        if let Ok(Err(error)) = renewed.await {
            tracing::warn!(letter = %id, %error, "the lease of a letter was not renewed");
        }
    }
}

/// One error in the log for each pause of all letters.
fn observe(worker: &Worker, began: DateTime<Utc>, result: &Result<(), SendError>) {
    let pause = &worker.post.pause;
    if let Err(SendError::Installation(fault)) = result {
        if let Some(until) = pause.fault(began, worker.now()) {
            tracing::error!(fault, %until, "no letter leaves; all wait and are tried again");
        }
    } else if pause.over(began) {
        tracing::info!("letters leave again");
    }
}

/// Writes what became of a letter. It is known only here: a database that is busy is asked again.
async fn tell(
    worker: &Worker,
    letter: &Claimed,
    result: &Result<(), SendError>,
) -> Result<(), StoreError> {
    let mut told = record(worker, letter, result).await;
    for _ in 1..TELLINGS {
        let Err(error) = &told else { break };
        tracing::warn!(letter = %letter.id, %error, "what became of a letter cannot be written yet");
        tokio::time::sleep(Duration::from_secs(1)).await;
        told = record(worker, letter, result).await;
    }
    told
}

async fn record(
    worker: &Worker,
    letter: &Claimed,
    result: &Result<(), SendError>,
) -> Result<(), StoreError> {
    let tx = worker.database.begin(worker.now()).await?;
    match result {
        Ok(()) => outbox::sent(&tx, letter).await?,
        Err(error) => {
            let tries = u32::try_from(letter.attempts).unwrap_or_default() + 1;
            match retry(error, tries) {
                Retry::Wait => outbox::release(&tx, letter.id).await?,
                Retry::After(pause) => {
                    tracing::warn!(letter = %letter.id, %error, "a letter was not sent");
                    let next = worker.now() + pause;
                    outbox::failed(&tx, letter, error.to_string(), next).await?;
                }
                Retry::Dead => {
                    tracing::warn!(letter = %letter.id, %error, "a letter is given up");
                    outbox::given_up(&tx, letter, error.to_string()).await?;
                }
            }
        }
    }
    tx.commit().await
}
