//! «Сформировать заявление».

use crate::{CaseworkResult, Transition};
use persistence::{
    applications::{self, Printing},
    documents::{self, NewDocument},
};

/// The papers of one printing.
pub const PRINTED: [&str; 2] = ["printed_form", "signed_scan"];

/// The form takes the place of an earlier one and of its scan.
///
/// # Errors
/// [`persistence::StoreError::Stale`].
pub async fn generate(
    transition: &Transition,
    printing: &Printing,
    form: NewDocument,
) -> CaseworkResult {
    let Transition { tx, permit, .. } = transition;
    let case = transition.case();
    documents::remove_kinds(tx, case.id, &PRINTED).await?;
    documents::add(tx, form).await?;
    applications::generate(tx, permit, case, printing).await?;
    transition.record_history(Some(printing.words())).await
}
