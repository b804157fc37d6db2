//! The correction of a registered name.

use super::{Case, draft::search_text, moves};
use crate::{StoreError, WriteTx, entities};
use domain::{
    applications::workflow::{Action, Permit},
    declension,
    people::PersonName,
};
use sea_orm::ActiveValue::Set;
use uuid::Uuid;

/// A name waits for the operator.
///
/// # Errors
/// [`StoreError::Stale`].
pub async fn propose_name(
    tx: &WriteTx,
    permit: &Permit,
    case: &Case,
    proposal_id: Uuid,
) -> Result<(), StoreError> {
    let change = entities::applications::ActiveModel {
        name_proposal_id: Set(Some(proposal_id)),
        ..Default::default()
    };
    moves::save(tx, permit, case, &[Action::ProposeName], change).await
}

/// None waits any more; `name`: the case bears it from now on.
///
/// # Errors
/// [`StoreError::Stale`].
pub async fn decide_name(
    tx: &WriteTx,
    permit: &Permit,
    case: &Case,
    name: Option<&PersonName>,
) -> Result<(), StoreError> {
    let mut change = entities::applications::ActiveModel {
        name_proposal_id: Set(None),
        ..Default::default()
    };
    if let Some(name) = name {
        let patronymic = name.patronymic();
        let full = crate::people::join_name(name.surname(), name.first_name(), patronymic);
        let numbers = [
            case.case_number.as_deref(),
            case.registration_number.as_deref(),
        ];
        change.surname = Set(name.surname().to_owned());
        change.first_name = Set(name.first_name().to_owned());
        change.patronymic = Set(patronymic.map(str::to_owned));
        change.name_key = Set(name.search_key());
        change.search_text = Set(search_text(&full, &case.workplace, &numbers));
        change.name_genitive = Set(declension::genitive(name));
    }
    moves::save(tx, permit, case, &[Action::DecideName], change).await
}
