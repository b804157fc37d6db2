//! The case is withdrawn.

use super::{letters, open};
use crate::{CaseworkResult, Transition};
use persistence::{schedule, withdrawals};

/// It leaves its schedule; the teacher and the experts hear of it.
///
/// # Errors
/// [`persistence::StoreError::Stale`].
pub async fn register(transition: &Transition) -> CaseworkResult {
    let Transition { tx, permit, by, .. } = transition;
    let case = transition.case();
    let withdrawal = open(tx, case).await?;
    if let Some(period_id) = case.period_id.filter(|_| case.stage.is_scheduled()) {
        schedule::lock(tx, case.municipality_id, period_id).await?;
        schedule::mark_changed(tx, case.municipality_id, period_id).await?;
    }
    withdrawals::register(tx, permit, case, withdrawal.id, by).await?;
    transition
        .record_history(Some(withdrawal.reason.clone()))
        .await?;
    letters::registered(transition, &withdrawal).await
}
