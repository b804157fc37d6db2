//! Adding reference data.

use super::{Organisation, PeriodRow};
use crate::{Database, Store, StoreError, WriteTx, entities};
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use sea_orm::{ActiveValue::Set, EntityTrait};
use uuid::Uuid;

/// # Errors
/// [`StoreError::Taken`] when the municipality has one of that name.
pub async fn add_organisation(
    tx: &WriteTx,
    municipality_id: Uuid,
    name: String,
) -> Result<Organisation, StoreError> {
    let row = entities::organisations::ActiveModel {
        id: Set(tx.new_id()),
        municipality_id: Set(municipality_id),
        name_key: Set(domain::text::search_key(&name)),
        name: Set(name),
    };
    let row = entities::organisations::Entity::insert(row)
        .exec_with_returning(tx.connection())
        .await
        .map_err(|error| StoreError::taken(error, "organisation"))?;
    Ok(row.into())
}

/// # Errors
/// [`StoreError::Taken`] when the same dates are there.
pub async fn add_period(
    tx: &WriteTx,
    starts_on: NaiveDate,
    ends_on: NaiveDate,
) -> Result<PeriodRow, StoreError> {
    let row = entities::periods::ActiveModel {
        id: Set(tx.new_id()),
        starts_on: Set(starts_on),
        ends_on: Set(ends_on),
    };
    let row = entities::periods::Entity::insert(row)
        .exec_with_returning(tx.connection())
        .await
        .map_err(|error| StoreError::taken(error, "period"))?;
    Ok(row.into())
}

/// Makes sure that the eight periods of the running and the next school year exist.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn ensure_periods(
    database: &Database,
    at: DateTime<Utc>,
    today: NaiveDate,
) -> Result<(), StoreError> {
    let school_year = if today.month() >= 6 {
        today.year()
    } else {
        today.year() - 1
    };
    let wanted: Vec<_> = [school_year, school_year + 1]
        .into_iter()
        .flat_map(domain::periods::school_year_periods)
        .collect();
    let tx = database.begin(at).await?;
    let present = super::periods(&tx).await?;
    for period in wanted {
        let (starts_on, ends_on) = (period.starts_on(), period.ends_on());
        if !present
            .iter()
            .any(|row| row.starts_on == starts_on && row.ends_on == ends_on)
        {
            let row = entities::periods::ActiveModel {
                id: Set(tx.new_id()),
                starts_on: Set(starts_on),
                ends_on: Set(ends_on),
            };
            // Two servers that start at once both find it missing.
            entities::periods::Entity::insert(row)
                .on_conflict_do_nothing()
                .exec_without_returning(tx.connection())
                .await?;
        }
    }
    tx.commit().await
}
