//! What a job is, and doing it again and again.

use crate::Worker;
use std::{error::Error, future::Future, pin::Pin, time::Duration};
use tokio::sync::watch;

/// What a round of a job leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Next {
    /// There may be more to do: the next round begins at once.
    More,
    /// Nothing for now.
    Rest,
}

pub(crate) type Round = Result<Next, Box<dyn Error + Send + Sync>>;

type Running = Pin<Box<dyn Future<Output = Round> + Send>>;

/// Something done again and again, in a task of its own.
pub(crate) struct Job {
    /// In the log.
    name: &'static str,
    /// Between two rounds, when the first left nothing to do or failed.
    period: Duration,
    round: Box<dyn Fn(Worker) -> Running + Send>,
}

impl Job {
    pub(crate) fn new<F, R>(name: &'static str, period: Duration, round: F) -> Self
    where
        F: Fn(Worker) -> R + Send + 'static,
        R: Future<Output = Round> + Send + 'static,
    {
        Self {
            name,
            period,
            round: Box::new(move |worker| Box::pin(round(worker))),
        }
    }

    /// Until `stop`; a round that runs then is waited for, but not for ever. An error is logged, and the next round tries again.
    pub(crate) async fn repeat(self, worker: Worker, mut stop: watch::Receiver<bool>) {
        while !*stop.borrow() {
            // In a task of its own, so that a defect ends the round and not the job.
            let mut round = tokio::spawn((self.round)(worker.clone()));
            let ended = tokio::select! {
                ended = &mut round => ended,
                () = overdue(&mut stop, worker.pace.grace) => {
                    round.abort();
                    tracing::warn!(job = self.name, "cut off, because the worker stops");
                    return;
                }
            };
            match ended {
                Ok(Ok(Next::More)) => continue,
                Ok(Ok(Next::Rest)) => {}
                Ok(Err(error)) => tracing::error!(job = self.name, error, "a job failed"),
                Err(error) => tracing::error!(job = self.name, %error, "a job broke off"),
            }
            tokio::select! {
                () = tokio::time::sleep(self.period) => {}
                () = stopped(&mut stop) => return,
            }
        }
    }
}

/// Whether the stop has come; it has, too, when nobody is left who could ask for it.
async fn stopped(stop: &mut watch::Receiver<bool>) {
    let _ = stop.wait_for(|stop| *stop).await;
}

/// Returns when a round must be cut off.
async fn overdue(stop: &mut watch::Receiver<bool>, grace: Duration) {
    stopped(stop).await;
    tokio::time::sleep(grace).await;
}
