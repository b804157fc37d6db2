//! The worker: each job in a task of its own, so that none waits for another.

use crate::jobs;
use chrono::{DateTime, Utc};
use files::FileStore;
use mail::{Sender, Transport};
use persistence::Database;
use std::{fmt, sync::Arc, time::Duration};
use tokio::{sync::watch, task::JoinSet};

/// How long a round that runs may take once the worker is asked to stop. Cut off then, it leaves nothing half done:
/// what it had not committed is as before, and what it had claimed is free when the lease ends.
const GRACE: Duration = Duration::from_secs(20);

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
    pub files: FileStore,
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

    /// Runs until `stop` changes, then until every job has ended its round; that takes no longer than [`GRACE`].
    pub async fn run(self, stop: watch::Receiver<bool>) {
        let mut tasks = JoinSet::new();
        for job in jobs::all() {
            tasks.spawn(job.repeat(self.clone(), stop.clone()));
        }
        while tasks.join_next().await.is_some() {}
    }
}

/// Whether the `stop` has come; it has, too, when nobody is left who could send it.
pub(crate) async fn stopped(stop: &mut watch::Receiver<bool>) {
    let _ = stop.wait_for(|stop| *stop).await;
}

/// Returns when a round must be cut off.
pub(crate) async fn overdue(stop: &mut watch::Receiver<bool>) {
    stopped(stop).await;
    tokio::time::sleep(GRACE).await;
}
