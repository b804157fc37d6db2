//! The right spelling is proposed.

use crate::{CaseworkResult, Transition};
use domain::people::PersonName;
use persistence::{applications, names};

/// # Errors
/// [`persistence::StoreError::Stale`].
pub async fn propose(transition: &Transition, name: &PersonName, reason: String) -> CaseworkResult {
    let Transition { tx, permit, by, .. } = transition;
    let case = transition.case();
    let note = format!("Предложено: {}. {reason}", name.full());
    let proposal = names::insert(tx, case, name, reason, by).await?;
    applications::propose_name(tx, permit, case, proposal).await?;
    transition.record_history(Some(note)).await
}
