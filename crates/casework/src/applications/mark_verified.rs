//! «Проверено, замечаний нет».

use crate::{CaseworkResult, Transition};
use persistence::applications;

/// # Errors
/// [`persistence::StoreError::Stale`].
pub async fn mark_verified(transition: &Transition) -> CaseworkResult {
    let Transition { tx, permit, by, .. } = transition;
    applications::mark_verified(tx, permit, transition.case(), by).await?;
    transition.record_history(None).await
}
