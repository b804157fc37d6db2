//! A move in the case's history.

use crate::{By, CaseworkError};
use domain::applications::workflow::Permit;
use persistence::{
    WriteTx,
    applications::Case,
    history::{self, Event},
};

/// Appends the move to the case's history.
///
/// # Errors
/// [`CaseworkError::Store`].
pub async fn record_history(
    tx: &WriteTx,
    permit: &Permit,
    case: &Case,
    by: &By,
    event: &'static str,
    note: Option<String>,
) -> Result<(), CaseworkError> {
    let event = Event {
        chain: case.municipality_id,
        event,
        application_id: Some(case.id),
        person_id: Some(case.teacher_id),
        actor: Some(by.clone()),
        from: Some(permit.from()),
        to: Some(permit.to()),
        note,
    };
    Ok(history::append(tx, event).await?)
}
