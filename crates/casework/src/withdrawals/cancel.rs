//! Taken back by who filed it.

use super::{letters, open};
use crate::{CaseworkResult, Transition};
use persistence::{documents, withdrawals};

/// Its form and scan go with it.
///
/// # Errors
/// [`persistence::StoreError::Stale`].
pub async fn cancel(transition: &Transition) -> CaseworkResult {
    let Transition { tx, permit, .. } = transition;
    let case = transition.case();
    let withdrawal = open(tx, case).await?;
    let papers = [withdrawal.form_document_id, withdrawal.scan_document_id];
    for paper in papers.into_iter().flatten() {
        documents::remove(tx, paper).await?;
    }
    withdrawals::cancel(tx, permit, case, withdrawal.id).await?;
    transition.record_history(None).await?;
    letters::cancelled(transition, &withdrawal).await
}
