//! Reading schedules. A schedule without a row is open, at version 0.

use crate::{
    Store, StoreError, WriteTx,
    applications::Case,
    entities,
    total::{Total, total},
};
use chrono::{DateTime, Utc};
use domain::{
    applications::{Route, Stage},
    schedule::{ScheduleState, workflow::ScheduleFacts},
};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
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

/// Every schedule that has cases or was ever sent, in one query. How many cases a schedule has is kept in its row: counting them
/// would take longer with every case that was ever planned.
///
/// # Errors
/// [`StoreError::Database`], [`StoreError::Impossible`].
pub async fn summaries(
    store: &impl Store,
    municipality_id: Option<Uuid>,
    period_id: Option<Uuid>,
) -> Result<Vec<Summary>, StoreError> {
    use entities::schedules::{Column, Entity};
    let mut rows = Entity::find();
    if let Some(id) = municipality_id {
        rows = rows.filter(Column::MunicipalityId.eq(id));
    }
    if let Some(id) = period_id {
        rows = rows.filter(Column::PeriodId.eq(id));
    }
    let mut summaries = Vec::new();
    for row in rows.all(store.connection()).await? {
        let (cases, incomplete) = (row.cases, row.incomplete);
        let schedule = Schedule::try_from(row)?;
        if cases > 0 || schedule.was_sent() {
            summaries.push(Summary {
                schedule,
                cases: u64::try_from(cases).unwrap_or_default(),
                incomplete: u64::try_from(incomplete).unwrap_or_default(),
            });
        }
    }
    Ok(summaries)
}

/// How many schedules wait for approval.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn sent(store: &impl Store) -> Result<Total, StoreError> {
    use entities::schedules::{Column, Entity};
    let sent = Column::State.eq(ScheduleState::Sent.code());
    total(store, Entity::find().filter(sent)).await
}

/// The stages whose cases stand in a schedule.
fn scheduled() -> impl Iterator<Item = &'static str> {
    Stage::ALL
        .into_iter()
        .filter(|stage| stage.is_scheduled())
        .map(Stage::code)
}
