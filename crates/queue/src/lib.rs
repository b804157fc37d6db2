//! Heavy work (hashing, typesetting, looking through files): so many at once, so many waiting in the order of their coming, the rest is turned away.

use std::{num::NonZero, sync::Arc, thread::available_parallelism};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// Why the work was not done.
#[derive(Debug, thiserror::Error)]
pub enum QueueError {
    /// As many wait as may: come again in a while.
    #[error("too many wait already")]
    Full,
    /// The work itself broke down.
    #[error("the work stopped: {0}")]
    Stopped(String),
}

/// A place where `at_once` work and others wait. Its clones are the same queue.
#[derive(Debug, Clone)]
pub struct Queue {
    /// Who works or waits.
    inside: Arc<Semaphore>,
    /// Who works; tokio hands places out in the order of asking.
    working: Arc<Semaphore>,
}

/// Somebody's turn; it ends when this is dropped.
#[derive(Debug)]
pub struct Turn {
    _inside: OwnedSemaphorePermit,
    _working: OwnedSemaphorePermit,
}

impl Queue {
    #[must_use]
    pub fn new(at_once: usize, waiting: usize) -> Self {
        Self {
            inside: Arc::new(Semaphore::new(at_once.saturating_add(waiting))),
            working: Arc::new(Semaphore::new(at_once)),
        }
    }

    /// As many at once as the machine has cores.
    #[must_use]
    pub fn per_core(waiting: usize) -> Self {
        Self::new(cores(), waiting)
    }

    /// The same, with one core left to others where there are several.
    #[must_use]
    pub fn per_core_but_one(waiting: usize) -> Self {
        Self::new(cores().saturating_sub(1).max(1), waiting)
    }

    /// Waits for a turn. Who goes away while waiting leaves no gap.
    ///
    /// # Errors
    /// [`QueueError::Full`], at once.
    pub async fn turn(&self) -> Result<Turn, QueueError> {
        let inside = self.inside.clone().try_acquire_owned();
        let inside = inside.map_err(|_| QueueError::Full)?;
        let working = self.working.clone().acquire_owned().await;
        let working = working.map_err(|error| QueueError::Stopped(error.to_string()))?;
        Ok(Turn {
            _inside: inside,
            _working: working,
        })
    }

    /// Waits for a turn and does the work.
    ///
    /// # Errors
    /// [`QueueError`].
    pub async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, QueueError> {
        self.turn().await?.run(work).await
    }
}

impl Turn {
    /// Does the work off the threads that serve requests. The turn lasts as long as the work, also when nobody waits for its result any more.
    ///
    /// # Errors
    /// [`QueueError::Stopped`].
    pub async fn run<T: Send + 'static>(
        self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, QueueError> {
        tokio::task::spawn_blocking(move || {
            let result = work();
            drop(self);
            result
        })
        .await
        .map_err(|error| QueueError::Stopped(error.to_string()))
    }
}

fn cores() -> usize {
    available_parallelism().map_or(1, NonZero::get)
}
