//! The teacher's objection to the coordinator's withdrawal.

use super::{letters, open};
use crate::{CaseworkResult, Transition};
use persistence::withdrawals;

/// # Errors
/// [`persistence::StoreError::Stale`].
pub async fn object(transition: &Transition, text: String) -> CaseworkResult {
    let Transition { tx, permit, .. } = transition;
    let case = transition.case();
    let withdrawal = open(tx, case).await?;
    withdrawals::object(tx, permit, case, withdrawal.id, text.clone()).await?;
    transition.record_history(Some(text.clone())).await?;
    letters::objected(transition, &text).await
}
