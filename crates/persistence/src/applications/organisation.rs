//! «Моей организации нет»: the typed name gives way to an organisation of the list.

use super::{Case, draft::search_text, moves};
use crate::{Store, StoreError, WriteTx, entities, reference::Organisation};
use domain::applications::workflow::{Action, Permit};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, EntityTrait, QueryFilter,
    sea_query::{Expr, ExprTrait},
};

/// In the case, and in the teacher's profile where the same name is typed.
///
/// # Errors
/// [`StoreError::Stale`].
pub async fn match_organisation(
    tx: &WriteTx,
    permit: &Permit,
    case: &Case,
    organisation: &Organisation,
) -> Result<(), StoreError> {
    let numbers = [
        case.case_number.as_deref(),
        case.registration_number.as_deref(),
    ];
    let change = entities::applications::ActiveModel {
        organisation_id: Set(Some(organisation.id)),
        organisation_typed: Set(None),
        workplace: Set(organisation.name.clone()),
        search_text: Set(search_text(&case.full_name(), &organisation.name, &numbers)),
        ..Default::default()
    };
    moves::save(tx, permit, case, &[Action::MatchOrganisation], change).await?;
    in_profile(tx, case, organisation).await
}

async fn in_profile(
    tx: &WriteTx,
    case: &Case,
    organisation: &Organisation,
) -> Result<(), StoreError> {
    use entities::people::{Column, Entity};
    Entity::update_many()
        .col_expr(Column::OrganisationId, Expr::value(organisation.id))
        .col_expr(
            Column::OrganisationTyped,
            Expr::value(Option::<String>::None),
        )
        .col_expr(Column::Version, Expr::col(Column::Version).add(1))
        .filter(Column::Id.eq(case.teacher_id))
        .filter(Column::MunicipalityId.eq(case.municipality_id))
        .filter(Column::OrganisationId.is_null())
        .filter(Column::OrganisationTyped.eq(case.organisation_typed.clone()))
        .exec(tx.connection())
        .await?;
    Ok(())
}
