//! Registration and rejection.

use super::{Case, conclude, moves, numbers};
use crate::{StoreError, WriteTx, entities};
use chrono::{Datelike, NaiveDate};
use domain::{
    applications::{
        numbers::RegistrationNumber,
        reasons::Rejection,
        workflow::{Action, Permit},
    },
    roles::Author,
};
use sea_orm::ActiveValue::Set;

/// Gives the next number of the municipality and of the year of `on`, the day in the region. The caller holds the case's lock; a transaction that does not
/// commit gives its number back.
///
/// # Errors
/// [`StoreError::Stale`].
pub async fn register(
    tx: &WriteTx,
    permit: &Permit,
    case: &Case,
    by: &Author,
    municipality_code: &str,
    on: NaiveDate,
) -> Result<RegistrationNumber, StoreError> {
    let year = on.year();
    let sequence = numbers::next_registration(tx, case.municipality_id, year).await?;
    let number = RegistrationNumber {
        municipality_code: municipality_code.to_owned(),
        year,
        sequence,
    };
    let text = number.to_string();
    let change = entities::applications::ActiveModel {
        search_text: Set(case.search_text(Some(&text), case.case_number.as_deref())),
        registration_number: Set(Some(text)),
        conclusion_due: Set(conclude::due_at_registration(case, on)),
        decided_at: Set(Some(tx.at())),
        decided_by: Set(Some(by.id)),
        decided_by_name: Set(Some(by.name.clone())),
        ..Default::default()
    };
    moves::save(tx, permit, case, &[Action::Register], change).await?;
    Ok(number)
}

/// # Errors
/// [`StoreError::Stale`].
pub async fn reject(
    tx: &WriteTx,
    permit: &Permit,
    case: &Case,
    by: &Author,
    why: &Rejection,
) -> Result<(), StoreError> {
    let change = entities::applications::ActiveModel {
        decided_at: Set(Some(tx.at())),
        decided_by: Set(Some(by.id)),
        decided_by_name: Set(Some(by.name.clone())),
        rejection_reason: Set(Some(why.kind().code().to_owned())),
        rejection_comment: Set(why.comment().map(str::to_owned)),
        ..Default::default()
    };
    moves::save(tx, permit, case, &[Action::Reject], change).await
}
