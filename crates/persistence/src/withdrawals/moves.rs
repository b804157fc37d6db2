//! Saving a withdrawal's move: its own row, and its mirror in the application's by the case's permit and version.

use super::Printing;
use crate::{
    Store, StoreError, WriteTx,
    applications::{Case, save_move},
    entities::{applications, withdrawals},
};
use domain::{
    applications::workflow::{Action, Permit},
    reasons::Reason,
    roles::Author,
    withdrawals::{WithdrawalReturnReason, WithdrawalState, WithdrawnBy},
};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use uuid::Uuid;

/// The case's row with the open withdrawal, or without one.
fn mirror(open: Option<(Uuid, WithdrawnBy, WithdrawalState)>) -> applications::ActiveModel {
    applications::ActiveModel {
        withdrawal_id: Set(open.map(|(id, ..)| id)),
        withdrawal_by: Set(open.map(|(_, by, _)| by.code().to_owned())),
        withdrawal_state: Set(open.map(|(.., state)| state.code().to_owned())),
        ..Default::default()
    }
}

async fn change(
    tx: &WriteTx,
    id: Uuid,
    change: withdrawals::ActiveModel,
) -> Result<(), StoreError> {
    use withdrawals::{Column, Entity};
    let done = Entity::update_many()
        .set(change)
        .filter(Column::Id.eq(id))
        .exec(tx.connection())
        .await?;
    if done.rows_affected == 1 {
        Ok(())
    } else {
        Err(StoreError::Stale)
    }
}

/// # Errors
/// [`StoreError::Stale`].
pub async fn generate(
    tx: &WriteTx,
    permit: &Permit,
    case: &Case,
    (filed_by, by): (WithdrawnBy, &Author),
    reason: String,
    printing: &Printing,
    form_document_id: Uuid,
) -> Result<(), StoreError> {
    let open = Some((printing.id, filed_by, WithdrawalState::Generated));
    save_move(
        tx,
        permit,
        case,
        &[Action::GenerateWithdrawal],
        mirror(open),
    )
    .await?;
    let mut row = withdrawals::ActiveModel {
        reason: Set(reason),
        form_version: Set(printing.form_version),
        check_code: Set(printing.check_code.clone()),
        form_document_id: Set(Some(form_document_id)),
        generated_at: Set(tx.at()),
        generated_by: Set(by.id),
        generated_by_name: Set(by.name.clone()),
        ..Default::default()
    };
    if printing.again {
        return change(tx, printing.id, row).await;
    }
    row.id = Set(printing.id);
    row.application_id = Set(case.id);
    row.municipality_id = Set(case.municipality_id);
    row.filed_by = Set(filed_by.code().to_owned());
    row.state = Set(WithdrawalState::Generated.code().to_owned());
    withdrawals::Entity::insert(row)
        .exec_without_returning(tx.connection())
        .await?;
    Ok(())
}

/// The signed scan and the code that was typed with it.
#[derive(Debug, Clone)]
pub struct Sent {
    pub typed_code: String,
    pub scan_document_id: Uuid,
}

/// # Errors
/// [`StoreError::Stale`].
pub async fn send(
    tx: &WriteTx,
    permit: &Permit,
    case: &Case,
    withdrawal: &super::Withdrawal,
    sent: Sent,
) -> Result<(), StoreError> {
    let open = Some((withdrawal.id, withdrawal.by, WithdrawalState::Sent));
    save_move(tx, permit, case, &[Action::SendWithdrawal], mirror(open)).await?;
    let row = withdrawals::ActiveModel {
        state: Set(WithdrawalState::Sent.code().to_owned()),
        submitted_code: Set(Some(sent.typed_code)),
        scan_document_id: Set(Some(sent.scan_document_id)),
        sent_at: Set(Some(tx.at())),
        ..Default::default()
    };
    change(tx, withdrawal.id, row).await
}

/// Taken back by who filed it.
///
/// # Errors
/// [`StoreError::Stale`].
pub async fn cancel(
    tx: &WriteTx,
    permit: &Permit,
    case: &Case,
    withdrawal_id: Uuid,
) -> Result<(), StoreError> {
    save_move(tx, permit, case, &[Action::CancelWithdrawal], mirror(None)).await?;
    let row = withdrawals::ActiveModel {
        state: Set(WithdrawalState::Cancelled.code().to_owned()),
        ..Default::default()
    };
    change(tx, withdrawal_id, row).await
}

/// The teacher's objection; a later one takes the place of an earlier one.
///
/// # Errors
/// [`StoreError::Stale`].
pub async fn object(
    tx: &WriteTx,
    permit: &Permit,
    case: &Case,
    withdrawal_id: Uuid,
    text: String,
) -> Result<(), StoreError> {
    save_move(
        tx,
        permit,
        case,
        &[Action::ObjectToWithdrawal],
        applications::ActiveModel::default(),
    )
    .await?;
    let row = withdrawals::ActiveModel {
        objection: Set(Some(text)),
        objected_at: Set(Some(tx.at())),
        ..Default::default()
    };
    change(tx, withdrawal_id, row).await
}

/// The case is withdrawn.
///
/// # Errors
/// [`StoreError::Stale`].
pub async fn register(
    tx: &WriteTx,
    permit: &Permit,
    case: &Case,
    withdrawal_id: Uuid,
    by: &Author,
) -> Result<(), StoreError> {
    let withdrawn = applications::ActiveModel {
        withdrawn_at: Set(Some(tx.at())),
        ..mirror(None)
    };
    save_move(tx, permit, case, &[Action::RegisterWithdrawal], withdrawn).await?;
    let row = withdrawals::ActiveModel {
        state: Set(WithdrawalState::Registered.code().to_owned()),
        decided_at: Set(Some(tx.at())),
        decided_by: Set(Some(by.id)),
        decided_by_name: Set(Some(by.name.clone())),
        ..Default::default()
    };
    change(tx, withdrawal_id, row).await
}

/// # Errors
/// [`StoreError::Stale`].
pub async fn return_(
    tx: &WriteTx,
    permit: &Permit,
    case: &Case,
    withdrawal_id: Uuid,
    by: &Author,
    why: &Reason<WithdrawalReturnReason>,
) -> Result<(), StoreError> {
    save_move(tx, permit, case, &[Action::ReturnWithdrawal], mirror(None)).await?;
    let row = withdrawals::ActiveModel {
        state: Set(WithdrawalState::Returned.code().to_owned()),
        decided_at: Set(Some(tx.at())),
        decided_by: Set(Some(by.id)),
        decided_by_name: Set(Some(by.name.clone())),
        return_reason: Set(Some(why.kind().code().to_owned())),
        return_comment: Set(why.comment().map(str::to_owned)),
        ..Default::default()
    };
    change(tx, withdrawal_id, row).await
}
