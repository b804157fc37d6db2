//! «Вернуть на доработку».

use crate::{CaseworkResult, Transition, calendar};
use domain::{
    applications::{correction::correction_deadline, reasons::Rejection},
    calendar::short_date,
};
use mail::{Letter, letters::Returned};
use persistence::applications;

/// The answers are the teacher's again: their name follows the profile from now on. The letter carries reason and day.
///
/// # Errors
/// [`persistence::StoreError::Stale`].
pub async fn return_for_correction(transition: &Transition, why: &Rejection) -> CaseworkResult {
    let Transition { tx, permit, by, .. } = transition;
    let case = transition.case();
    let until = correction_deadline(calendar::day_of(tx.at()));
    applications::return_for_correction(tx, permit, case, by, why, until).await?;
    let note = format!("до {}: {}", short_date(until), why.words());
    transition.record_history(Some(note)).await?;
    applications::rename_draft(tx, case.id, &transition.teacher().await?).await?;
    transition
        .tell_teacher(|name, case_number| {
            Letter::Returned(Returned {
                name,
                case_number,
                reason: why.kind().title().to_owned(),
                comment: why.comment().map(str::to_owned),
                until,
                link: transition.link(""),
            })
        })
        .await
}
