//! Queueing a letter within the transaction that causes it; those that may are merged with a waiting one.

use crate::CaseworkError;
use mail::Letter;
use persistence::{WriteTx, outbox, people::Person};
use uuid::Uuid;

/// A person, or an address that is nobody's account yet.
#[derive(Debug, Clone)]
pub struct Recipient {
    pub email: String,
    pub person_id: Option<Uuid>,
}

impl From<&Person> for Recipient {
    fn from(person: &Person) -> Self {
        Self {
            email: person.email.clone(),
            person_id: Some(person.id),
        }
    }
}

/// Queues `letter`; `cases`: the applications on whose pages its fate is shown.
///
/// # Errors
/// [`CaseworkError::Store`], [`CaseworkError::Letter`].
pub async fn queue(
    tx: &WriteTx,
    to: impl Into<Recipient>,
    letter: Letter,
    cases: &[Uuid],
) -> Result<(), CaseworkError> {
    let to = to.into();
    if let (Some(key), Some(person_id)) = (letter.merge_key(), to.person_id)
        && let Some(waiting) = outbox::mergeable(tx, person_id, key).await?
    {
        let first: Letter = serde_json::from_str(&waiting.payload).map_err(unreadable)?;
        let merged = first
            .merge(letter)
            .map_err(|error| CaseworkError::Letter(error.to_string()))?;
        outbox::replace(tx, waiting.id, json(&merged)?, subject(&merged), cases).await?;
        return Ok(());
    }
    let key = letter.merge_key();
    put(tx, to, &letter, cases, key).await?;
    Ok(())
}

/// Queues a letter that nothing is merged with; its id.
///
/// # Errors
/// [`CaseworkError::Store`], [`CaseworkError::Letter`].
pub async fn queue_alone(
    tx: &WriteTx,
    to: impl Into<Recipient>,
    letter: Letter,
) -> Result<Uuid, CaseworkError> {
    put(tx, to.into(), &letter, &[], None).await
}

async fn put(
    tx: &WriteTx,
    to: Recipient,
    letter: &Letter,
    cases: &[Uuid],
    merge_key: Option<&'static str>,
) -> Result<Uuid, CaseworkError> {
    let new = outbox::NewLetter {
        kind: letter.kind(),
        payload: json(letter)?,
        subject: subject(letter),
        recipient: to.email,
        person_id: to.person_id,
        application_ids: cases.to_vec(),
        merge_key,
    };
    Ok(outbox::queue(tx, new).await?)
}

/// Puts other words into a letter that still waits.
///
/// # Errors
/// [`CaseworkError::Store`], [`CaseworkError::Letter`].
pub async fn rewrite(tx: &WriteTx, id: Uuid, letter: &Letter) -> Result<(), CaseworkError> {
    outbox::replace(tx, id, json(letter)?, subject(letter), &[]).await?;
    Ok(())
}

fn unreadable(error: serde_json::Error) -> CaseworkError {
    CaseworkError::Letter(error.to_string())
}

fn json(letter: &Letter) -> Result<String, CaseworkError> {
    serde_json::to_string(letter).map_err(unreadable)
}

fn subject(letter: &Letter) -> String {
    letter.render("").subject
}
