//! The conclusion is taken back.

use crate::{CaseworkResult, Transition};
use persistence::applications;

/// # Errors
/// [`persistence::StoreError::Stale`].
pub async fn take_back(transition: &Transition) -> CaseworkResult {
    let Transition { tx, permit, .. } = transition;
    applications::take_back_conclusion(tx, permit, transition.case()).await?;
    transition.record_history(None).await
}
