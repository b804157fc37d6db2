//! Who registers: the municipality or the operator.

use crate::{CaseworkResult, Transition};
use domain::applications::Route;
use persistence::applications;

/// # Errors
/// [`persistence::StoreError::Stale`].
pub async fn change_route(transition: &Transition, route: Route, note: String) -> CaseworkResult {
    let Transition { tx, permit, .. } = transition;
    let words = format!("{}. {note}", route.title());
    applications::change_route(tx, permit, transition.case(), route, note).await?;
    transition.record_history(Some(words)).await
}
