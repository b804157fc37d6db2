//! A proposed name is confirmed.

use super::waiting;
use crate::{CaseworkError, CaseworkResult, Transition};
use domain::history::HistoryEvent;
use mail::{Letter, letters::NameCorrected};
use persistence::{
    applications,
    names::{self, Proposal},
    people::{self, Person},
};

/// The case and the profile bear it from now on. The teacher and the coordinator who proposed it hear of it.
///
/// # Errors
/// [`persistence::StoreError::Stale`].
pub async fn confirm(transition: &Transition) -> CaseworkResult {
    let Transition { tx, permit, by, .. } = transition;
    let case = transition.case();
    let proposal = waiting(tx, case).await?;
    let name = proposal.name()?;
    let teacher = people::find_for_update(tx, case.teacher_id)
        .await?
        .ok_or(CaseworkError::Missing("teacher"))?;
    let phones = (teacher.phone.clone(), teacher.work_phone.clone());
    let teacher = people::update_profile(tx, &teacher, &name, phones.0, phones.1).await?;
    applications::decide_name(tx, permit, case, Some(&name)).await?;
    applications::rename_drafts(tx, &teacher).await?;
    names::decide(tx, proposal.id, by, None).await?;
    let note = format!(
        "Было: {}. Стало: {}",
        case.full_name(),
        proposal.full_name()
    );
    transition
        .record_event(HistoryEvent::ConfirmName, Some(note))
        .await?;
    tell(transition, &proposal, &teacher, true).await?;
    match people::find(tx, proposal.proposed_by).await? {
        Some(coordinator) => tell(transition, &proposal, &coordinator, false).await,
        None => Ok(()),
    }
}

async fn tell(
    transition: &Transition,
    proposal: &Proposal,
    reader: &Person,
    own: bool,
) -> CaseworkResult {
    let letter = Letter::NameCorrected(NameCorrected {
        name: reader.full_name(),
        case_number: transition.number()?,
        old_name: transition.case().full_name(),
        new_name: proposal.full_name(),
        own,
        link: transition.link(""),
    });
    transition.tell(reader, letter).await
}
