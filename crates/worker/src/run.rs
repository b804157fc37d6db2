//! The loop.

use crate::jobs::{clean_up::clean_up, perform_steps::perform_steps, send_letters::send_due};
use chrono::{DateTime, Utc};
use mail::{Sender, Transport};
use persistence::Database;
use std::{fmt, sync::Arc, time::Duration};
use tokio::sync::watch;

/// How often the outbox is looked at.
const PAUSE: Duration = Duration::from_secs(2);
const CLEAN_EVERY: u32 = 1_800;

/// How letters leave.
#[derive(Debug)]
pub struct Post {
    /// Address of the SPA, without a slash at its end.
    pub base_url: String,
    pub sender: Sender,
    pub transport: Transport,
}

/// Everything the jobs need.
#[derive(Clone)]
pub struct Worker {
    pub database: Database,
    pub post: Arc<Post>,
    pub clock: Arc<dyn Fn() -> DateTime<Utc> + Send + Sync>,
}

impl fmt::Debug for Worker {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Worker")
            .field("post", &self.post)
            .finish_non_exhaustive()
    }
}

impl Worker {
    pub(crate) fn now(&self) -> DateTime<Utc> {
        (self.clock)()
    }

    /// Runs until `stop` changes. An error is logged and the next round tries again.
    pub async fn run(self, mut stop: watch::Receiver<bool>) {
        let mut round: u32 = 0;
        loop {
            if *stop.borrow() {
                return;
            }
            let performed = match perform_steps(&self).await {
                Ok(performed) => performed,
                Err(error) => {
                    tracing::error!(%error, "a planned step cannot be performed");
                    0
                }
            };
            match send_due(&self).await {
                Ok(0) if performed == 0 => {}
                Ok(_) => continue,
                Err(error) => tracing::error!(%error, "the outbox cannot be read"),
            }
            if round.is_multiple_of(CLEAN_EVERY)
                && let Err(error) = clean_up(&self).await
            {
                tracing::error!(%error, "clean-up failed");
            }
            round = round.wrapping_add(1);
            tokio::select! {
                () = tokio::time::sleep(PAUSE) => {}
                _ = stop.changed() => return,
            }
        }
    }
}
