//! The review before registration: the checklist, the mark for the operator, the route, the return for correction.

use super::{Case, moves};
use crate::{
    Store, StoreError, WriteTx,
    entities::applications::{ActiveModel, Column, Entity},
};
use chrono::NaiveDate;
use domain::{
    applications::{
        AttestationForm, Route,
        checklist::{self, CheckItem},
        reasons::Rejection,
        workflow::{Action, Permit},
    },
    roles::Author,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

/// The version stays: a tick is in the way of nobody who decides over the case at the same time.
///
/// # Errors
/// [`StoreError::Stale`].
pub async fn check(
    tx: &WriteTx,
    permit: &Permit,
    case: &Case,
    items: &[CheckItem],
) -> Result<(), StoreError> {
    permit.proves(&[Action::Check], case.id, case.version)?;
    let change = ActiveModel {
        checklist: Set(checklist::to_text(items)),
        ..Default::default()
    };
    let done = Entity::update_many()
        .set(change)
        .filter(Column::Id.eq(case.id))
        .filter(Column::Version.eq(case.version))
        .filter(Column::Stage.eq(permit.from().code()))
        .exec(tx.connection())
        .await?;
    if done.rows_affected == 1 {
        Ok(())
    } else {
        Err(StoreError::Stale)
    }
}

/// «Проверено, замечаний нет».
///
/// # Errors
/// [`StoreError::Stale`].
pub async fn mark_verified(
    tx: &WriteTx,
    permit: &Permit,
    case: &Case,
    by: &Author,
) -> Result<(), StoreError> {
    let change = ActiveModel {
        verified_at: Set(Some(tx.at())),
        verified_by_name: Set(Some(by.name.clone())),
        ..Default::default()
    };
    moves::save(tx, permit, case, &[Action::MarkVerified], change).await
}

/// The note stays with a route that differs from the form's. The mark for the operator counts on their route alone.
///
/// # Errors
/// [`StoreError::Stale`].
pub async fn change_route(
    tx: &WriteTx,
    permit: &Permit,
    case: &Case,
    route: Route,
    note: String,
) -> Result<(), StoreError> {
    let by_form = case.form.map_or(Route::General, AttestationForm::route);
    let change = ActiveModel {
        route: Set(route.code().to_owned()),
        route_note: Set((route != by_form).then_some(note)),
        verified_at: Set(None),
        verified_by_name: Set(None),
        ..Default::default()
    };
    moves::save(tx, permit, case, &[Action::ChangeRoute], change).await
}

/// What was checked is checked anew when the application comes back.
///
/// # Errors
/// [`StoreError::Stale`].
pub async fn return_for_correction(
    tx: &WriteTx,
    permit: &Permit,
    case: &Case,
    by: &Author,
    why: &Rejection,
    until: NaiveDate,
) -> Result<(), StoreError> {
    let change = ActiveModel {
        returned_at: Set(Some(tx.at())),
        returned_by_name: Set(Some(by.name.clone())),
        return_reason: Set(Some(why.kind().code().to_owned())),
        return_comment: Set(why.comment().map(str::to_owned)),
        correct_until: Set(Some(until)),
        checklist: Set(String::new()),
        verified_at: Set(None),
        verified_by_name: Set(None),
        ..Default::default()
    };
    moves::save(tx, permit, case, &[Action::ReturnForCorrection], change).await
}
