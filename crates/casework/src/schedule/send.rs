//! «Отправить на утверждение».

use super::Transition;
use crate::{CaseworkResult, letters};
use mail::{Letter, letters::ScheduleSent};
use persistence::{applications::Case, people, schedule};

/// The operators get a letter. `cases`: those that stand in it.
///
/// # Errors
/// [`persistence::StoreError::Stale`].
pub async fn send(transition: &Transition, cases: &[Case], note: Option<String>) -> CaseworkResult {
    let Transition {
        tx,
        place,
        schedule,
        permit,
        by,
    } = transition;
    schedule::send(tx, permit, schedule, by, note.clone()).await?;
    transition.record_history(cases, note.clone()).await?;
    for operator in people::operators(tx).await? {
        let letter = Letter::ScheduleSent(ScheduleSent {
            name: operator.full_name(),
            municipality: place.municipality.name.clone(),
            period: place.period.label(),
            coordinator: by.name.clone(),
            teachers: u32::try_from(cases.len()).unwrap_or(u32::MAX),
            note: note.clone(),
            due: transition.due(),
            link: transition.link(),
        });
        letters::queue(tx, &operator, letter, &[]).await?;
    }
    Ok(())
}
