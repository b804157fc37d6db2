//! «Вернуть с замечаниями», and an approved schedule opened again: both put it into the coordinator's hands with a reason.

use super::Transition;
use crate::{CaseworkResult, letters};
use domain::schedule::ScheduleAction;
use mail::{Letter, letters::ScheduleReturned};
use persistence::{applications::Case, people, schedule};

/// The coordinators get a letter with the remarks. `cases`: those that stand in it.
///
/// # Errors
/// [`persistence::StoreError::Stale`].
pub async fn give_back(transition: &Transition, cases: &[Case], remarks: String) -> CaseworkResult {
    let Transition {
        tx,
        place,
        schedule,
        permit,
        ..
    } = transition;
    schedule::give_back(tx, permit, schedule, remarks.clone()).await?;
    transition
        .record_history(cases, Some(remarks.clone()))
        .await?;
    for coordinator in people::coordinators(tx, place.municipality.id).await? {
        let letter = Letter::ScheduleReturned(ScheduleReturned {
            name: coordinator.full_name(),
            municipality: place.municipality.name.clone(),
            period: place.period.label(),
            remarks: remarks.clone(),
            reopened: permit.action() == ScheduleAction::Reopen,
            due: transition.due(),
            link: transition.link(),
        });
        letters::queue(tx, &coordinator, letter, &[]).await?;
    }
    Ok(())
}
