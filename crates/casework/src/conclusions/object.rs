//! «Возразить» against a signature on paper.

use super::answer::tell_answer;
use crate::{CaseworkResult, Transition};
use mail::letters::ConclusionAnswer;
use persistence::applications;

/// # Errors
/// [`persistence::StoreError::Stale`].
pub async fn object(transition: &Transition, text: String) -> CaseworkResult {
    let Transition { tx, permit, .. } = transition;
    applications::object_to_signature(tx, permit, transition.case(), text.clone()).await?;
    tell_answer(transition, ConclusionAnswer::Objected, Some(&text)).await?;
    transition.record_history(Some(text)).await
}
