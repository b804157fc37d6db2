//! A message on a case.

use super::letters;
use crate::{CaseworkResult, Transition};
use persistence::questions;
use uuid::Uuid;

/// The other side gets a letter. The words stay out of the history: experts read it, and take no part in this.
///
/// # Errors
/// [`crate::CaseworkError::Store`].
pub async fn ask(
    transition: &Transition,
    answers: Option<Uuid>,
    text: String,
    tell_operators: bool,
) -> CaseworkResult {
    let Transition { tx, permit, by, .. } = transition;
    let question = questions::insert(tx, permit, transition.case(), answers, by, text).await?;
    transition.record_history(None).await?;
    letters::tell(transition, &question, tell_operators).await
}
