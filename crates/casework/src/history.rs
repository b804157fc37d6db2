//! A move in the case's history.

use crate::{By, CaseworkError};
use domain::{applications::workflow::Permit, history::HistoryEvent};
use persistence::{
    WriteTx,
    applications::Case,
    history::{self, Event},
};

/// Appends the move to the case's history, as what its action says.
///
/// # Errors
/// [`CaseworkError::Store`].
pub async fn record_history(
    tx: &WriteTx,
    permit: &Permit,
    case: &Case,
    by: &By,
    note: Option<String>,
) -> Result<(), CaseworkError> {
    record_event(tx, permit, case, by, permit.action().into(), note).await
}

/// Appends the move as an event that says more precisely than its action what happened.
///
/// # Errors
/// [`CaseworkError::Store`].
pub async fn record_event(
    tx: &WriteTx,
    permit: &Permit,
    case: &Case,
    by: &By,
    event: HistoryEvent,
    note: Option<String>,
) -> Result<(), CaseworkError> {
    let event = Event {
        actor: Some(by.clone()),
        to: Some(permit.to()),
        note,
        ..Event::of_case(case, event)
    };
    Ok(history::append(tx, event).await?)
}
