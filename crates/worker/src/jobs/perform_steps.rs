//! Performs the planned steps whose moment has come.

use crate::Worker;
use casework::{CaseworkError, planned::perform_due};

/// Rows at one time, so that letters do not wait for a long step.
const AT_ONCE: usize = 100;

/// Returns how many rows were performed.
///
/// # Errors
/// [`CaseworkError::Store`].
pub(crate) async fn perform_steps(worker: &Worker) -> Result<usize, CaseworkError> {
    perform_due(&worker.database, || worker.now(), AT_ONCE).await
}
