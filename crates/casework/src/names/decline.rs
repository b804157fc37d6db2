//! A proposed name is declined.

use super::waiting;
use crate::{CaseworkResult, Transition};
use domain::history::HistoryEvent;
use mail::{Letter, letters::NameDeclined};
use persistence::{applications, names, people};

/// The coordinator who proposed it hears why.
///
/// # Errors
/// [`persistence::StoreError::Stale`].
pub async fn decline(transition: &Transition, reason: String) -> CaseworkResult {
    let Transition { tx, permit, by, .. } = transition;
    let case = transition.case();
    let proposal = waiting(tx, case).await?;
    applications::decide_name(tx, permit, case, None).await?;
    names::decide(tx, proposal.id, by, Some(reason.clone())).await?;
    let note = format!("Предлагалось: {}. {reason}", proposal.full_name());
    transition
        .record_event(HistoryEvent::DeclineName, Some(note))
        .await?;
    let Some(coordinator) = people::find(tx, proposal.proposed_by).await? else {
        return Ok(());
    };
    let letter = Letter::NameDeclined(NameDeclined {
        name: coordinator.full_name(),
        case_number: transition.number()?,
        teacher: case.full_name(),
        proposed: proposal.full_name(),
        reason,
        link: transition.link(""),
    });
    transition.tell(&coordinator, letter).await
}
