//! The teacher refuses to sign.

use super::answer::tell_answer;
use crate::{CaseworkResult, Transition};
use mail::letters::ConclusionAnswer;
use persistence::applications;

/// # Errors
/// [`persistence::StoreError::Stale`].
pub async fn refuse(transition: &Transition, remarks: String) -> CaseworkResult {
    let Transition { tx, permit, .. } = transition;
    applications::refuse_to_sign(tx, permit, transition.case(), remarks.clone()).await?;
    tell_answer(transition, ConclusionAnswer::Refused, Some(&remarks)).await?;
    transition.record_history(Some(remarks)).await
}
