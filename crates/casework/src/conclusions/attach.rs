//! The conclusion is attached, or another one in its place.

use crate::{CaseworkResult, Transition, calendar};
use domain::{applications::Action, conclusions::refusal_from};
use mail::{Letter, letters::ConclusionAttached};
use persistence::applications;

/// The teacher is asked to read and sign. `title`: of the file.
///
/// # Errors
/// [`persistence::StoreError::Stale`].
pub async fn attach(transition: &Transition, title: String) -> CaseworkResult {
    let Transition { tx, permit, by, .. } = transition;
    let sign_until = refusal_from(calendar::day_of(tx.at()));
    applications::attach_conclusion(tx, permit, transition.case(), by, sign_until).await?;
    transition.record_history(Some(title)).await?;
    transition
        .tell_teacher(|name, case_number| {
            Letter::ConclusionAttached(ConclusionAttached {
                name,
                case_number,
                replaced: permit.action() == Action::ReplaceConclusion,
                sign_until,
                link: transition.link("/conclusion"),
            })
        })
        .await
}
