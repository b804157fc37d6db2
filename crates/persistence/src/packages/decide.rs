//! The operator takes an item, or gives it back.

use super::{Item, Package};
use crate::{Store, StoreError, WriteTx, entities};
use domain::{
    packages::{ItemState, PackageAction, workflow::PackagePermit},
    roles::Author,
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, sea_query::Expr, sea_query::ExprTrait,
};
use uuid::Uuid;

/// Saves the decision; a returned case waits for its correction or the next package. The caller holds the package's lock.
///
/// # Errors
/// [`StoreError::Stale`].
pub async fn decide(
    tx: &WriteTx,
    permit: &PackagePermit,
    package: &Package,
    item: &Item,
    by: &Author,
    remarks: Option<String>,
) -> Result<(), StoreError> {
    use entities::package_items::{ActiveModel, Column, Entity};
    let actions = [PackageAction::Accept, PackageAction::Return];
    let facts = item.facts(package);
    permit.proves(&actions, facts.id(), facts.version)?;
    let change = ActiveModel {
        state: Set(permit.to().code().to_owned()),
        decided_at: Set(Some(tx.at())),
        decided_by_name: Set(Some(by.name.clone())),
        remarks: Set(remarks),
        ..Default::default()
    };
    let done = Entity::update_many()
        .set(change)
        .filter(Column::PackageId.eq(package.id))
        .filter(Column::ApplicationId.eq(item.application_id))
        .filter(Column::State.eq(permit.from().code()))
        .exec(tx.connection())
        .await?;
    if done.rows_affected != 1 {
        return Err(StoreError::Stale);
    }
    if permit.to() == ItemState::Returned {
        release(tx, package.id, item.application_id).await?;
    }
    renew(tx, package).await
}

async fn release(tx: &WriteTx, package_id: Uuid, application_id: Uuid) -> Result<(), StoreError> {
    use entities::applications::{Column, Entity};
    Entity::update_many()
        .col_expr(Column::PackageId, Expr::value(Option::<Uuid>::None))
        .col_expr(Column::ReturnedByCentre, Expr::value(true))
        .col_expr(Column::Version, Expr::col(Column::Version).add(1))
        .col_expr(Column::UpdatedAt, Expr::value(tx.at()))
        .filter(Column::Id.eq(application_id))
        .filter(Column::PackageId.eq(package_id))
        .exec(tx.connection())
        .await?;
    Ok(())
}

async fn renew(tx: &WriteTx, package: &Package) -> Result<(), StoreError> {
    use entities::packages::{Column, Entity};
    let done = Entity::update_many()
        .col_expr(Column::Version, Expr::col(Column::Version).add(1))
        .filter(Column::Id.eq(package.id))
        .filter(Column::Version.eq(package.version))
        .exec(tx.connection())
        .await?;
    if done.rows_affected == 1 {
        Ok(())
    } else {
        Err(StoreError::Stale)
    }
}
