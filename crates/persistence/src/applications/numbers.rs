//! The numbers of applications.

use crate::{StoreError, WriteTx, counter, entities};
use domain::applications::numbers::CaseNumber;
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition};
use uuid::Uuid;

/// The next regional case number of the year.
pub(super) async fn next_case_number(tx: &WriteTx, year: i32) -> Result<CaseNumber, StoreError> {
    use entities::case_numbers::{ActiveModel, Column};
    let first = ActiveModel {
        year: Set(year),
        last: Set(0),
    };
    let mine = Condition::all().add(Column::Year.eq(year));
    let sequence = counter::next(tx, first, mine, Column::Last).await?;
    Ok(CaseNumber { year, sequence })
}

/// The next gapless number of the municipality and year.
pub(super) async fn next_registration(
    tx: &WriteTx,
    municipality_id: Uuid,
    year: i32,
) -> Result<i64, StoreError> {
    use entities::registration_numbers::{ActiveModel, Column};
    let first = ActiveModel {
        municipality_id: Set(municipality_id),
        year: Set(year),
        last: Set(0),
    };
    let mine = Condition::all()
        .add(Column::MunicipalityId.eq(municipality_id))
        .add(Column::Year.eq(year));
    counter::next(tx, first, mine, Column::Last).await
}
