//! Cancelling: nothing is left of a step but a line in the history of each of its cases.

use crate::CaseworkResult;
use domain::applications::planned::RowOutcome;
use domain::{history::HistoryEvent, roles::Author};
use persistence::{
    WriteTx, applications,
    history::{self, Event},
    planned_steps::{self, Step},
};
use uuid::Uuid;

/// The caller holds the step's lock.
///
/// # Errors
/// [`crate::CaseworkError::Store`].
pub async fn cancel(tx: &WriteTx, step: &Step, by: &Author) -> CaseworkResult {
    planned_steps::cancel(tx, step.id).await?;
    let waiting: Vec<Uuid> = planned_steps::rows_of(tx, &[step.id])
        .await?
        .into_iter()
        .filter(|row| row.outcome == RowOutcome::Waiting)
        .map(|row| row.application_id)
        .collect();
    let mut cases: Vec<_> = applications::find_many(tx, &waiting)
        .await?
        .into_iter()
        .map(|found| found.case)
        .collect();
    // Chains are always locked in one order.
    cases.sort_by_key(|case| (case.municipality_id, case.id));
    for case in cases {
        let event = Event {
            actor: Some(by.clone()),
            note: Some(step.what.kind().title().to_owned()),
            ..Event::of_case(&case, HistoryEvent::CancelStep)
        };
        history::append(tx, event).await?;
    }
    Ok(())
}
