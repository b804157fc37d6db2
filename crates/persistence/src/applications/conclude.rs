//! The conclusion: attached, taken back, signed or refused; and the coordinator's verdict.

use super::{Case, moves};
use crate::{Store, StoreError, WriteTx, entities, reference};
use chrono::NaiveDate;
use domain::{
    applications::{
        Route,
        workflow::{Action, Permit},
    },
    conclusions::{self, Signature},
    roles::Author,
};
use entities::applications::ActiveModel;
use sea_orm::ActiveValue::Set;
use uuid::Uuid;

/// The last day for the conclusion of a case that is planned for this period.
pub(super) async fn due_in(
    store: &impl Store,
    period: Option<Uuid>,
) -> Result<Option<NaiveDate>, StoreError> {
    let Some(id) = period else { return Ok(None) };
    let row = reference::period(store, id).await?;
    Ok(row.map(|row| conclusions::due_in_period(row.ends_on)))
}

/// The last day for the conclusion of a case that is registered on this day; a case of the general route gets it with its period.
pub(super) fn due_at_registration(case: &Case, on: NaiveDate) -> Option<NaiveDate> {
    (case.route == Route::Operator).then(|| conclusions::due_on_operators_route(on))
}

/// Attached, or replaced: an earlier refusal is about another document, and the teacher's days begin anew.
///
/// # Errors
/// [`StoreError::Stale`].
pub async fn attach_conclusion(
    tx: &WriteTx,
    permit: &Permit,
    case: &Case,
    by: &Author,
    refusal_from: NaiveDate,
) -> Result<(), StoreError> {
    let change = ActiveModel {
        concluded_at: Set(Some(tx.at())),
        concluded_by_name: Set(Some(by.name.clone())),
        refusal_from: Set(Some(refusal_from)),
        signature_refused_at: Set(None),
        signature_remarks: Set(None),
        signature: Set(None),
        signed_at: Set(None),
        signature_objection: Set(None),
        verdict_at: Set(None),
        verdict_by_name: Set(None),
        verdict_reason: Set(None),
        returned_by_centre: Set(false),
        ..Default::default()
    };
    moves::save(
        tx,
        permit,
        case,
        &[Action::AttachConclusion, Action::ReplaceConclusion],
        change,
    )
    .await
}

/// # Errors
/// [`StoreError::Stale`].
pub async fn take_back_conclusion(
    tx: &WriteTx,
    permit: &Permit,
    case: &Case,
) -> Result<(), StoreError> {
    let change = ActiveModel {
        concluded_at: Set(None),
        concluded_by_name: Set(None),
        refusal_from: Set(None),
        signature_refused_at: Set(None),
        signature_remarks: Set(None),
        ..Default::default()
    };
    moves::save(tx, permit, case, &[Action::TakeBackConclusion], change).await
}

/// # Errors
/// [`StoreError::Stale`].
pub async fn sign_conclusion(
    tx: &WriteTx,
    permit: &Permit,
    case: &Case,
    how: Signature,
) -> Result<(), StoreError> {
    let change = ActiveModel {
        signature: Set(Some(how.code().to_owned())),
        signed_at: Set(Some(tx.at())),
        ..Default::default()
    };
    let action = match how {
        Signature::InCabinet => Action::SignConclusion,
        Signature::OnPaper => Action::AttachSignedConclusion,
        Signature::Refused => Action::RecordRefusal,
    };
    moves::save(tx, permit, case, &[action], change).await
}

/// # Errors
/// [`StoreError::Stale`].
pub async fn refuse_to_sign(
    tx: &WriteTx,
    permit: &Permit,
    case: &Case,
    remarks: String,
) -> Result<(), StoreError> {
    let change = ActiveModel {
        signature_refused_at: Set(Some(tx.at())),
        signature_remarks: Set(Some(remarks)),
        ..Default::default()
    };
    moves::save(tx, permit, case, &[Action::RefuseToSign], change).await
}

/// # Errors
/// [`StoreError::Stale`].
pub async fn object_to_signature(
    tx: &WriteTx,
    permit: &Permit,
    case: &Case,
    text: String,
) -> Result<(), StoreError> {
    let change = ActiveModel {
        signature_objection: Set(Some(text)),
        ..Default::default()
    };
    moves::save(tx, permit, case, &[Action::ObjectToSignature], change).await
}

/// «Аттестовать».
///
/// # Errors
/// [`StoreError::Stale`].
pub async fn attest(
    tx: &WriteTx,
    permit: &Permit,
    case: &Case,
    by: &Author,
) -> Result<(), StoreError> {
    let change = verdict(tx, by, None);
    moves::save(tx, permit, case, &[Action::Attest], change).await
}

/// «Не аттестовать».
///
/// # Errors
/// [`StoreError::Stale`].
pub async fn decline_to_attest(
    tx: &WriteTx,
    permit: &Permit,
    case: &Case,
    by: &Author,
    reason: String,
) -> Result<(), StoreError> {
    let change = verdict(tx, by, Some(reason));
    moves::save(tx, permit, case, &[Action::DeclineToAttest], change).await
}

fn verdict(tx: &WriteTx, by: &Author, reason: Option<String>) -> ActiveModel {
    ActiveModel {
        verdict_at: Set(Some(tx.at())),
        verdict_by_name: Set(Some(by.name.clone())),
        verdict_reason: Set(reason),
        ..Default::default()
    }
}
