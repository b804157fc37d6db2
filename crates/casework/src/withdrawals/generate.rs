//! The printed form of a withdrawal.

use crate::{CaseworkResult, Transition};
use domain::withdrawals::WithdrawnBy;
use persistence::{
    documents::{self, NewDocument},
    withdrawals::{self, Printing},
};
use uuid::Uuid;

/// What was printed.
#[derive(Debug)]
pub struct Form {
    pub by: WithdrawnBy,
    pub reason: String,
    pub printing: Printing,
    /// Of the version before, which no longer counts.
    pub stale: Option<Uuid>,
    pub document: NewDocument,
}

/// # Errors
/// [`persistence::StoreError::Stale`].
pub async fn generate(transition: &Transition, form: Form) -> CaseworkResult {
    let Transition { tx, permit, by, .. } = transition;
    let case = transition.case();
    if let Some(stale) = form.stale {
        documents::remove(tx, stale).await?;
    }
    let document = documents::add(tx, form.document).await?;
    let (by, printing) = ((form.by, by), &form.printing);
    withdrawals::generate(tx, permit, case, by, form.reason, printing, document.id).await?;
    let note = format!("версия {}", printing.form_version);
    transition.record_history(Some(note)).await
}
