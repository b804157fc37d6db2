//! Registration and rejection: the row, the history, the letter to the teacher, all in one transaction.

use crate::{By, CaseworkError, calendar, letters, record_history};
use domain::applications::{numbers::RegistrationNumber, reasons::Rejection, workflow::Permit};
use mail::Letter;
use persistence::{
    WriteTx,
    applications::{self, Case},
    people::{self, Person},
    reference,
};

/// Gives the next number of the municipality and year. The caller holds the case's lock.
///
/// # Errors
/// [`persistence::StoreError::Stale`].
pub async fn register(
    tx: &WriteTx,
    permit: &Permit,
    case: &Case,
    by: &By,
) -> Result<RegistrationNumber, CaseworkError> {
    let municipality = reference::municipality(tx, case.municipality_id)
        .await?
        .ok_or(CaseworkError::Missing("municipality"))?;
    let today = calendar::day_of(tx.at());
    let who = (by.0, by.1.clone());
    let number = applications::register(tx, permit, case, who, &municipality.code, today).await?;
    record_history(tx, permit, case, by, Some(number.to_string())).await?;
    let teacher = teacher_of(tx, case).await?;
    let letter = Letter::Registered(mail::letters::Registered {
        name: teacher.full_name(),
        case_number: case.number()?.to_owned(),
        registration_number: number.to_string(),
        registered_on: today,
        link: format!("/applications/{}", case.id),
    });
    letters::queue(tx, &teacher, letter, &[case.id]).await?;
    Ok(number)
}

/// Rejects with a reason, which the letter carries. The caller holds the case's lock.
///
/// # Errors
/// [`persistence::StoreError::Stale`].
pub async fn reject(
    tx: &WriteTx,
    permit: &Permit,
    case: &Case,
    by: &By,
    why: &Rejection,
) -> Result<(), CaseworkError> {
    applications::reject(tx, permit, case, (by.0, by.1.clone()), why).await?;
    record_history(tx, permit, case, by, Some(why.words())).await?;
    let teacher = teacher_of(tx, case).await?;
    let letter = Letter::Rejected(mail::letters::Rejected {
        name: teacher.full_name(),
        case_number: case.number()?.to_owned(),
        reason: why.kind().title().to_owned(),
        comment: why.comment().map(str::to_owned),
        link: format!("/applications/{}", case.id),
    });
    letters::queue(tx, &teacher, letter, &[case.id]).await
}

async fn teacher_of(tx: &WriteTx, case: &Case) -> Result<Person, CaseworkError> {
    people::find(tx, case.teacher_id)
        .await?
        .ok_or(CaseworkError::Missing("teacher"))
}
