//! «Моей организации нет»: an organisation of the list in the place of the typed name.

use crate::{CaseworkResult, Transition};
use persistence::{applications, reference::Organisation};

/// The history keeps what was typed.
///
/// # Errors
/// [`persistence::StoreError::Stale`].
pub async fn match_organisation(
    transition: &Transition,
    organisation: &Organisation,
) -> CaseworkResult {
    let Transition { tx, permit, .. } = transition;
    let case = transition.case();
    applications::match_organisation(tx, permit, case, organisation).await?;
    let typed = case.organisation_typed.as_deref().unwrap_or_default();
    let note = format!("Вписано: {typed}. Выбрано: {}", organisation.name);
    transition.record_history(Some(note)).await
}
