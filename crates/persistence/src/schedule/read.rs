//! Reading schedules. A schedule without a row is open, at version 0.

use crate::{Store, StoreError, WriteTx, applications::Case, entities};
use chrono::{DateTime, Utc};
use domain::{
    applications::{Route, Stage},
    schedule::{ScheduleState, workflow::ScheduleFacts},
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder,
    QuerySelect, sea_query::Expr, sea_query::ExprTrait,
};
use uuid::Uuid;

/// A schedule's own row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Schedule {
    pub municipality_id: Uuid,
    pub period_id: Uuid,
    pub version: i64,
    pub state: ScheduleState,
    pub note: Option<String>,
    pub remarks: Option<String>,
    pub sent_at: Option<DateTime<Utc>>,
    pub approved_version: Option<i32>,
    pub has_changes: bool,
}

impl Schedule {
    const fn untouched(municipality_id: Uuid, period_id: Uuid) -> Self {
        Self {
            municipality_id,
            period_id,
            version: 0,
            state: ScheduleState::Open,
            note: None,
            remarks: None,
            sent_at: None,
            approved_version: None,
            has_changes: false,
        }
    }
}

impl Schedule {
    /// What the workflow table asks about.
    #[must_use]
    pub const fn facts(&self) -> ScheduleFacts {
        ScheduleFacts {
            municipality_id: self.municipality_id,
            period_id: self.period_id,
            version: self.version,
            state: self.state,
        }
    }

    /// Whether it was ever with the operator. A row alone says nothing: a case that came and went leaves one, too.
    const fn was_sent(&self) -> bool {
        self.state.is_locked() || self.approved_version.is_some() || self.remarks.is_some()
    }
}

impl TryFrom<entities::schedules::Model> for Schedule {
    type Error = StoreError;
    fn try_from(row: entities::schedules::Model) -> Result<Self, StoreError> {
        let state = ScheduleState::from_code(&row.state).ok_or_else(|| {
            StoreError::impossible("schedules", "state", row.period_id, &row.state)
        })?;
        Ok(Self {
            municipality_id: row.municipality_id,
            period_id: row.period_id,
            version: row.version,
            state,
            note: row.note,
            remarks: row.remarks,
            sent_at: row.sent_at,
            approved_version: row.approved_version,
            has_changes: row.has_changes,
        })
    }
}

/// # Errors
/// [`StoreError::Database`], [`StoreError::Impossible`].
pub async fn find(
    store: &impl Store,
    municipality_id: Uuid,
    period_id: Uuid,
) -> Result<Schedule, StoreError> {
    let row = entities::schedules::Entity::find_by_id((municipality_id, period_id))
        .one(store.connection())
        .await?;
    row.map_or_else(
        || Ok(Schedule::untouched(municipality_id, period_id)),
        Schedule::try_from,
    )
}

/// # Errors
/// [`StoreError::Database`], [`StoreError::Impossible`].
pub async fn state(
    store: &impl Store,
    municipality_id: Uuid,
    period_id: Uuid,
) -> Result<ScheduleState, StoreError> {
    Ok(find(store, municipality_id, period_id).await?.state)
}

/// The schedule under its row's lock; the row is made where it is missing.
///
/// # Errors
/// [`StoreError::Database`], [`StoreError::Impossible`].
pub async fn lock(
    tx: &WriteTx,
    municipality_id: Uuid,
    period_id: Uuid,
) -> Result<Schedule, StoreError> {
    use entities::schedules::{ActiveModel, Entity};
    let first = ActiveModel {
        municipality_id: Set(municipality_id),
        period_id: Set(period_id),
        version: Set(0),
        state: Set(ScheduleState::Open.code().to_owned()),
        has_changes: Set(false),
        ..Default::default()
    };
    Entity::insert(first)
        .on_conflict_do_nothing()
        .exec_without_returning(tx.connection())
        .await?;
    let mut query = Entity::find_by_id((municipality_id, period_id));
    if tx.is_postgres() {
        query = query.lock_exclusive();
    }
    let row = query.one(tx.connection()).await?;
    row.map_or_else(
        || Ok(Schedule::untouched(municipality_id, period_id)),
        Schedule::try_from,
    )
}

/// The cases of a schedule, by surname.
///
/// # Errors
/// [`StoreError::Database`], [`StoreError::Impossible`].
pub async fn cases(
    store: &impl Store,
    municipality_id: Uuid,
    period_id: Uuid,
) -> Result<Vec<Case>, StoreError> {
    use entities::applications::{Column, Entity};
    let rows = Entity::find()
        .filter(Column::MunicipalityId.eq(municipality_id))
        .filter(Column::PeriodId.eq(period_id))
        .filter(Column::Stage.is_in(scheduled()))
        .order_by_asc(Column::NameKey)
        .order_by_asc(Column::Id)
        .all(store.connection())
        .await?;
    rows.into_iter().map(Case::try_from).collect()
}

/// The registered cases of a municipality that no period is chosen for, by surname; at most 200.
///
/// # Errors
/// [`StoreError::Database`], [`StoreError::Impossible`].
pub async fn unplanned(store: &impl Store, municipality_id: Uuid) -> Result<Vec<Case>, StoreError> {
    use entities::applications::{Column, Entity};
    let rows = Entity::find()
        .filter(Column::MunicipalityId.eq(municipality_id))
        .filter(Column::Stage.eq(Stage::Registered.code()))
        .filter(Column::Route.eq(Route::General.code()))
        .filter(Column::PeriodId.is_null())
        .order_by_asc(Column::NameKey)
        .order_by_asc(Column::Id)
        .limit(200)
        .all(store.connection())
        .await?;
    rows.into_iter().map(Case::try_from).collect()
}

/// The schedules that have a row, of one municipality where it is given: their states without counting cases.
///
/// # Errors
/// [`StoreError::Database`], [`StoreError::Impossible`].
pub async fn all(
    store: &impl Store,
    municipality_id: Option<Uuid>,
) -> Result<Vec<Schedule>, StoreError> {
    use entities::schedules::{Column, Entity};
    let mut query = Entity::find();
    if let Some(id) = municipality_id {
        query = query.filter(Column::MunicipalityId.eq(id));
    }
    let rows = query.all(store.connection()).await?;
    rows.into_iter().map(Schedule::try_from).collect()
}

/// One schedule in the overview.
#[derive(Debug, Clone)]
pub struct Summary {
    pub schedule: Schedule,
    pub cases: u64,
    pub incomplete: u64,
}

#[derive(Debug, FromQueryResult)]
struct Count {
    municipality_id: Uuid,
    period_id: Option<Uuid>,
    cases: i64,
    incomplete: Option<i64>,
}

/// Every schedule that has cases or was ever sent; three queries whatever their number.
///
/// # Errors
/// [`StoreError::Database`], [`StoreError::Impossible`].
pub async fn summaries(
    store: &impl Store,
    municipality_id: Option<Uuid>,
    period_id: Option<Uuid>,
) -> Result<Vec<Summary>, StoreError> {
    use entities::{applications, schedules};
    let mut counts = applications::Entity::find()
        .select_only()
        .column(applications::Column::MunicipalityId)
        .column(applications::Column::PeriodId)
        .column_as(applications::Column::Id.count(), "cases")
        .column_as(
            Expr::case(applications::Column::ExpertsCount.lt(2), 1)
                .finally(0)
                .sum()
                .cast_as("bigint"),
            "incomplete",
        )
        .filter(applications::Column::Stage.is_in(scheduled()))
        .filter(applications::Column::PeriodId.is_not_null())
        .group_by(applications::Column::MunicipalityId)
        .group_by(applications::Column::PeriodId);
    let mut rows = schedules::Entity::find();
    if let Some(id) = municipality_id {
        counts = counts.filter(applications::Column::MunicipalityId.eq(id));
        rows = rows.filter(schedules::Column::MunicipalityId.eq(id));
    }
    if let Some(id) = period_id {
        counts = counts.filter(applications::Column::PeriodId.eq(id));
        rows = rows.filter(schedules::Column::PeriodId.eq(id));
    }
    let counts = counts.into_model::<Count>().all(store.connection()).await?;
    let mut summaries: Vec<Summary> = rows
        .all(store.connection())
        .await?
        .into_iter()
        .map(|row| {
            Ok(Summary {
                schedule: row.try_into()?,
                cases: 0,
                incomplete: 0,
            })
        })
        .collect::<Result<_, StoreError>>()?;
    for count in counts {
        let Some(period_id) = count.period_id else {
            continue;
        };
        let at = summaries
            .iter()
            .position(|summary| {
                summary.schedule.municipality_id == count.municipality_id
                    && summary.schedule.period_id == period_id
            })
            .unwrap_or_else(|| {
                let schedule = Schedule::untouched(count.municipality_id, period_id);
                summaries.push(Summary {
                    schedule,
                    cases: 0,
                    incomplete: 0,
                });
                summaries.len() - 1
            });
        if let Some(summary) = summaries.get_mut(at) {
            summary.cases = u64::try_from(count.cases).unwrap_or_default();
            summary.incomplete =
                u64::try_from(count.incomplete.unwrap_or_default()).unwrap_or_default();
        }
    }
    summaries.retain(|summary| summary.cases > 0 || summary.schedule.was_sent());
    Ok(summaries)
}

/// The stages whose cases stand in a schedule.
fn scheduled() -> impl Iterator<Item = &'static str> {
    Stage::ALL
        .into_iter()
        .filter(|stage| stage.is_scheduled())
        .map(Stage::code)
}
