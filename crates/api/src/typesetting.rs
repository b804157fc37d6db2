//! Documents are made outside every transaction: read and check, make, then begin, check the version, save. Whoever waits here for a turn
//! within a transaction would hold up every other writer.

use crate::{State, problem::ApiResult};
use documents::DocumentError;
use queue::{Queue, Turn};

/// Who may wait: at the usual size of a form some seconds of work.
const WAITING: usize = 64;

/// As many documents at once as the machine has cores but one, which stays free for those who save and read meanwhile.
#[must_use]
pub fn typesetting() -> Queue {
    Queue::per_core_but_one(WAITING)
}

impl State {
    /// Makes a document, sheet or archive when its turn comes.
    pub(crate) async fn make<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> Result<T, DocumentError> + Send + 'static,
    ) -> ApiResult<T> {
        make(self.typesetting.turn().await?, work).await
    }
}

/// The same for whoever took the turn before: then nothing is given out, such as a number, to somebody who is turned away.
pub(crate) async fn make<T: Send + 'static>(
    turn: Turn,
    work: impl FnOnce() -> Result<T, DocumentError> + Send + 'static,
) -> ApiResult<T> {
    Ok(turn.run(work).await??)
}
