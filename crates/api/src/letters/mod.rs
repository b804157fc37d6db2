//! Queueing a letter within the transaction that causes it; those that may are merged with a waiting one.

use crate::problem::{ApiError, ApiResult};
use mail::Letter;
use persistence::{WriteTx, outbox, people::Person};
use uuid::Uuid;

/// A person, or an address that is nobody's account yet.
#[derive(Debug, Clone)]
pub(crate) struct Recipient {
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
pub(crate) async fn queue(
    tx: &WriteTx,
    to: impl Into<Recipient>,
    letter: Letter,
    cases: &[Uuid],
) -> ApiResult<()> {
    let to = to.into();
    if let (Some(key), Some(person_id)) = (letter.merge_key(), to.person_id)
        && let Some(waiting) = outbox::mergeable(tx, person_id, key).await?
    {
        let first: Letter = serde_json::from_str(&waiting.payload).map_err(ApiError::internal)?;
        let merged = first.merge(letter).map_err(ApiError::internal)?;
        outbox::replace(tx, waiting.id, json(&merged)?, subject(&merged), cases).await?;
        return Ok(());
    }
    let new = outbox::NewLetter {
        kind: letter.kind(),
        payload: json(&letter)?,
        subject: subject(&letter),
        recipient: to.email,
        person_id: to.person_id,
        application_ids: cases.to_vec(),
        merge_key: letter.merge_key(),
    };
    outbox::queue(tx, new).await?;
    Ok(())
}

/// Puts other words into a letter that still waits.
pub(crate) async fn rewrite(tx: &WriteTx, id: Uuid, letter: &Letter) -> ApiResult<()> {
    outbox::replace(tx, id, json(letter)?, subject(letter), &[]).await?;
    Ok(())
}

fn json(letter: &Letter) -> ApiResult<String> {
    serde_json::to_string(letter).map_err(ApiError::internal)
}

fn subject(letter: &Letter) -> String {
    letter.render("").subject
}
