//! «Отклонить».

use crate::{CaseworkResult, Transition};
use domain::applications::reasons::Rejection;
use mail::{Letter, letters::Rejected};
use persistence::applications;

/// Rejects with a reason, which the letter to the teacher carries.
///
/// # Errors
/// [`persistence::StoreError::Stale`].
pub async fn reject(transition: &Transition, why: &Rejection) -> CaseworkResult {
    let Transition { tx, permit, by, .. } = transition;
    applications::reject(tx, permit, transition.case(), by, why).await?;
    transition.record_history(Some(why.words())).await?;
    transition
        .tell_teacher(|name, case_number| {
            Letter::Rejected(Rejected {
                name,
                case_number,
                reason: why.kind().title().to_owned(),
                comment: why.comment().map(str::to_owned),
                link: transition.link(""),
            })
        })
        .await
}
