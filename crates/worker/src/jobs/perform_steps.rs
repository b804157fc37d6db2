//! Performs the planned steps whose moment has come.

use crate::{
    Worker,
    job::{Next, Round},
};
use casework::planned::perform_due;

/// Rows in one round: a worker that is asked to stop ends its round first.
const AT_ONCE: usize = 100;

pub(crate) async fn perform_steps(worker: Worker) -> Round {
    match perform_due(&worker.database, || worker.now(), AT_ONCE).await? {
        0 => Ok(Next::Rest),
        _ => Ok(Next::More),
    }
}
