//! The coordinator's checklist.

use crate::{CaseworkResult, Transition};
use domain::{applications::checklist::CheckItem, history::HistoryEvent};
use persistence::{applications, history};

const HANDED_IN: [&str; 2] = [
    HistoryEvent::Submit.code(),
    HistoryEvent::SubmitAgain.code(),
];

/// Takes all ticked lines at once. The history tells once who checked what was handed in last.
///
/// # Errors
/// [`persistence::StoreError::Stale`].
pub async fn check(transition: &Transition, items: &[CheckItem]) -> CaseworkResult {
    let Transition { tx, permit, .. } = transition;
    applications::check(tx, permit, transition.case(), items).await?;
    if items.is_empty() || is_known(transition).await? {
        return Ok(());
    }
    transition.record_history(None).await
}

async fn is_known(transition: &Transition) -> CaseworkResult<bool> {
    let history = history::of_application(&transition.tx, transition.case().id).await?;
    let name = Some(&transition.by.name);
    Ok(history
        .iter()
        .take_while(|entry| !HANDED_IN.contains(&entry.event.as_str()))
        .any(|entry| {
            entry.event == HistoryEvent::Check.code() && entry.actor_name.as_ref() == name
        }))
}
