//! From the printed form back to the draft.

use super::PRINTED;
use crate::{CaseworkResult, Transition};
use persistence::{applications, documents, people};

/// The form no longer counts, and the name follows the profile again.
///
/// # Errors
/// [`persistence::StoreError::Stale`].
pub async fn edit_again(transition: &Transition) -> CaseworkResult {
    let Transition { tx, permit, .. } = transition;
    let case = transition.case();
    applications::edit_again(tx, permit, case).await?;
    if let Some(teacher) = people::find(tx, case.teacher_id).await? {
        applications::rename_draft(tx, case.id, &teacher).await?;
    }
    documents::remove_kinds(tx, case.id, &PRINTED).await?;
    transition.record_history(None).await
}
