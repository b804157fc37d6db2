//! The lease of a key, renewed while its request lives.

use crate::{State, problem::ApiResult};
use actix_web::web;
use persistence::idempotency::{self, Claim};
use std::time::Duration;
use tokio::sync::oneshot;

/// A third of a lease: one renewal may fail.
const PAUSE: Duration = Duration::from_secs(20);

/// Renews the lease until what this gives is dropped.
pub(super) fn keep_up(state: web::Data<State>, claim: Claim) -> oneshot::Sender<()> {
    let (lives, mut over) = oneshot::channel();
    actix_web::rt::spawn(async move {
        loop {
            tokio::select! {
                _ = &mut over => return,
                () = tokio::time::sleep(PAUSE) => {}
            }
            if let Err(error) = renew(&state, &claim).await {
                tracing::warn!(%error, "the lease of a key was not renewed");
            }
        }
    });
    lives
}

async fn renew(state: &State, claim: &Claim) -> ApiResult<()> {
    let tx = state.database.begin(state.now()).await?;
    idempotency::renew(&tx, claim).await?;
    Ok(tx.commit().await?)
}
