//! A draft that was never printed goes.

use crate::{CaseworkResult, Transition};
use persistence::applications;

/// # Errors
/// [`persistence::StoreError::Stale`].
pub async fn delete_draft(transition: &Transition) -> CaseworkResult {
    transition.record_history(None).await?;
    let Transition { tx, permit, .. } = transition;
    Ok(applications::delete_draft(tx, permit, transition.case()).await?)
}
