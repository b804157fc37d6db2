//! «Планирует позже до …».

use crate::{Store, StoreError, WriteTx, entities};
use chrono::NaiveDate;
use domain::roles::Author;
use entities::filing_plans::{ActiveModel, Column, Entity};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use uuid::Uuid;

/// Hides the person's row until the day, or shows it again.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn set_later(
    tx: &WriteTx,
    person_id: Uuid,
    until: Option<NaiveDate>,
    by: &Author,
) -> Result<(), StoreError> {
    Entity::delete_many()
        .filter(Column::PersonId.eq(person_id))
        .exec(tx.connection())
        .await?;
    let Some(later_until) = until else {
        return Ok(());
    };
    let row = ActiveModel {
        person_id: Set(person_id),
        later_until: Set(later_until),
        set_by: Set(by.id),
        set_by_name: Set(by.name.clone()),
        set_at: Set(tx.at()),
    };
    Entity::insert(row)
        .exec_without_returning(tx.connection())
        .await?;
    Ok(())
}
