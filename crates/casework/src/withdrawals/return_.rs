//! An unsigned or unreadable withdrawal goes back to who filed it.

use super::{letters, open};
use crate::{CaseworkResult, Transition};
use domain::{reasons::Reason, withdrawals::WithdrawalReturnReason};
use persistence::withdrawals;

/// # Errors
/// [`persistence::StoreError::Stale`].
pub async fn return_(
    transition: &Transition,
    why: &Reason<WithdrawalReturnReason>,
) -> CaseworkResult {
    let Transition { tx, permit, by, .. } = transition;
    let case = transition.case();
    let withdrawal = open(tx, case).await?;
    withdrawals::return_(tx, permit, case, withdrawal.id, by, why).await?;
    transition.record_history(Some(why.words())).await?;
    letters::returned(transition, &withdrawal, why).await
}
