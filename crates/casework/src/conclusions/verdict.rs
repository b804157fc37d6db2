//! «Аттестовать» and «Не аттестовать»: the coordinator has checked the signed conclusion.

use crate::{CaseworkResult, Transition};
use mail::{Letter, letters::Verdict};
use persistence::applications;

/// # Errors
/// [`persistence::StoreError::Stale`].
pub async fn attest(transition: &Transition) -> CaseworkResult {
    let Transition { tx, permit, by, .. } = transition;
    applications::attest(tx, permit, transition.case(), by).await?;
    finish(transition, None).await
}

/// # Errors
/// [`persistence::StoreError::Stale`].
pub async fn decline(transition: &Transition, reason: String) -> CaseworkResult {
    let Transition { tx, permit, by, .. } = transition;
    applications::decline_to_attest(tx, permit, transition.case(), by, reason.clone()).await?;
    finish(transition, Some(reason)).await
}

/// The history, and the letter to the teacher.
async fn finish(transition: &Transition, reason: Option<String>) -> CaseworkResult {
    transition.record_history(reason.clone()).await?;
    transition
        .tell_teacher(|name, case_number| {
            Letter::Verdict(Verdict {
                name,
                case_number,
                complies: reason.is_none(),
                reason,
                link: transition.link(""),
            })
        })
        .await
}
