//! «Зарегистрировать».

use crate::{CaseworkError, CaseworkResult, Transition, calendar};
use domain::applications::numbers::RegistrationNumber;
use mail::{Letter, letters::Registered};
use persistence::{applications, reference};

/// Gives the next number of the municipality and year; the teacher gets it by letter.
///
/// # Errors
/// [`persistence::StoreError::Stale`].
pub async fn register(transition: &Transition) -> CaseworkResult<RegistrationNumber> {
    let Transition { tx, permit, by, .. } = transition;
    let case = transition.case();
    let municipality = reference::municipality(tx, case.municipality_id)
        .await?
        .ok_or(CaseworkError::Missing("municipality"))?;
    let today = calendar::day_of(tx.at());
    let number = applications::register(tx, permit, case, by, &municipality.code, today).await?;
    transition.record_history(Some(number.to_string())).await?;
    transition
        .tell_teacher(|name, case_number| {
            Letter::Registered(Registered {
                name,
                case_number,
                registration_number: number.to_string(),
                registered_on: today,
                link: transition.link(""),
            })
        })
        .await?;
    Ok(number)
}
