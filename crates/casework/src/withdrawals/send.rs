//! The signed scan of a withdrawal.

use super::letters;
use crate::{CaseworkResult, Transition};
use persistence::{
    documents::{self, NewDocument},
    withdrawals::{self, Sent, Withdrawal},
};

/// Of a coordinator's withdrawal the teacher hears.
///
/// # Errors
/// [`persistence::StoreError::Stale`].
pub async fn send(
    transition: &Transition,
    withdrawal: &Withdrawal,
    typed_code: String,
    scan: NewDocument,
) -> CaseworkResult {
    let Transition { tx, permit, .. } = transition;
    let document = documents::add(tx, scan).await?;
    let sent = Sent {
        typed_code,
        scan_document_id: document.id,
    };
    withdrawals::send(tx, permit, transition.case(), withdrawal, sent).await?;
    transition
        .record_history(Some(withdrawal.reason.clone()))
        .await?;
    letters::announced(transition, withdrawal).await
}
