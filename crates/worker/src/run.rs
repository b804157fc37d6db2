//! The worker: each job in a task of its own, so that none waits for another.

use crate::{Post, jobs};
use chrono::{DateTime, Utc};
use files::FileStore;
use persistence::Database;
use std::{fmt, sync::Arc, time::Duration};
use tokio::{sync::watch, task::JoinSet};

/// How the worker goes about its jobs.
#[derive(Debug, Clone, Copy)]
pub struct Pace {
    /// Between two looks whether a letter or a planned step is due.
    pub look: Duration,
    /// Between two renewals of the lease of a letter on its way; well below the lease.
    pub renew: Duration,
    /// How long a round that runs may take once the worker is asked to stop. Cut off then, it leaves nothing half done:
    /// what it had not committed is as before, and what it had claimed is free when the lease ends.
    pub grace: Duration,
}

impl Default for Pace {
    fn default() -> Self {
        Self {
            look: Duration::from_secs(2),
            renew: Duration::from_secs(30),
            grace: Duration::from_secs(20),
        }
    }
}

/// Everything the jobs need.
#[derive(Clone)]
pub struct Worker {
    pub database: Database,
    pub files: FileStore,
    pub post: Arc<Post>,
    pub clock: Arc<dyn Fn() -> DateTime<Utc> + Send + Sync>,
    pub pace: Pace,
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

    /// Runs until `stop` changes, then until every job has ended its round; that takes no longer than the grace.
    pub async fn run(self, stop: watch::Receiver<bool>) {
        let mut tasks = JoinSet::new();
        for job in jobs::all(self.pace) {
            tasks.spawn(job.repeat(self.clone(), stop.clone()));
        }
        while tasks.join_next().await.is_some() {}
    }
}
