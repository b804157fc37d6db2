//! Reading steps, with a number of statements that does not grow with their rows.

use crate::{Store, StoreError, entities, people::join_name};
use chrono::{DateTime, Utc};
use domain::{
    applications::{
        planned::{RowOutcome, SkipReason, StepKind, StepMove, StepStatus},
        reasons::{Rejection, RejectionReason},
    },
    roles::{Author, Role},
};
use sea_orm::{
    ColumnTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect,
    sea_query::Query,
};
use uuid::Uuid;

/// A step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    pub id: Uuid,
    pub what: StepMove,
    pub state: StepStatus,
    pub by: Author,
    pub grant_id: Uuid,
    pub planned_at: DateTime<Utc>,
    pub due_at: DateTime<Utc>,
    /// A worker has begun with it.
    pub started: bool,
    pub ended_at: Option<DateTime<Utc>>,
}

/// A case of a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedRow {
    pub step_id: Uuid,
    pub application_id: Uuid,
    pub version: i64,
    pub outcome: RowOutcome,
    pub reason: Option<SkipReason>,
    pub message: Option<String>,
    pub number: Option<String>,
}

fn word<T>(
    id: Uuid,
    column: &'static str,
    code: &str,
    parse: impl Fn(&str) -> Option<T>,
) -> Result<T, StoreError> {
    parse(code).ok_or_else(|| StoreError::impossible("planned_steps", column, id, code))
}

impl TryFrom<entities::planned_steps::Model> for Step {
    type Error = StoreError;

    fn try_from(row: entities::planned_steps::Model) -> Result<Self, StoreError> {
        let id = row.id;
        let reason = row
            .reason
            .map(|code| word(id, "reason", &code, RejectionReason::from_code))
            .transpose()?;
        let what = match (word(id, "kind", &row.kind, StepKind::from_code)?, reason) {
            (StepKind::Register, _) => StepMove::Register,
            (StepKind::Reject, Some(kind)) => {
                StepMove::Reject(Rejection::stored(kind, row.comment))
            }
            (StepKind::Reject, None) => {
                return Err(StoreError::impossible("planned_steps", "reason", id, ""));
            }
        };
        Ok(Self {
            id,
            what,
            state: word(id, "state", &row.state, StepStatus::from_code)?,
            by: Author {
                id: row.planned_by,
                name: row.planned_by_name,
                role: word(id, "role", &row.role, Role::from_code)?,
            },
            grant_id: row.grant_id,
            planned_at: row.planned_at,
            due_at: row.due_at,
            started: row.started_at.is_some(),
            ended_at: row.ended_at,
        })
    }
}

impl TryFrom<entities::planned_step_items::Model> for PlannedRow {
    type Error = StoreError;

    fn try_from(row: entities::planned_step_items::Model) -> Result<Self, StoreError> {
        let id = row.step_id;
        let reason = row.reason.as_deref();
        Ok(Self {
            step_id: id,
            application_id: row.application_id,
            version: row.version,
            outcome: word(id, "outcome", &row.outcome, RowOutcome::from_code)?,
            reason: reason
                .map(|code| word(id, "reason", code, SkipReason::from_code))
                .transpose()?,
            message: row.message,
            number: row.number,
        })
    }
}

/// A person's steps in one role since a moment, newest first.
///
/// # Errors
/// [`StoreError::Database`], [`StoreError::Impossible`].
pub async fn recent_of(
    store: &impl Store,
    (person_id, grant_id): (Uuid, Uuid),
    since: DateTime<Utc>,
    most: u64,
) -> Result<Vec<Step>, StoreError> {
    use entities::planned_steps::{Column, Entity};
    let rows = Entity::find()
        .filter(Column::PlannedBy.eq(person_id))
        .filter(Column::GrantId.eq(grant_id))
        .filter(Column::PlannedAt.gte(since))
        .order_by_desc(Column::PlannedAt)
        .order_by_desc(Column::Id)
        .limit(most)
        .all(store.connection())
        .await?;
    rows.into_iter().map(Step::try_from).collect()
}

/// The rows of these steps in their order.
///
/// # Errors
/// [`StoreError::Database`], [`StoreError::Impossible`].
pub async fn rows_of(store: &impl Store, steps: &[Uuid]) -> Result<Vec<PlannedRow>, StoreError> {
    use entities::planned_step_items::{Column, Entity};
    let rows = Entity::find()
        .filter(Column::StepId.is_in(steps.iter().copied()))
        .order_by_asc(Column::StepId)
        .order_by_asc(Column::Place)
        .all(store.connection())
        .await?;
    rows.into_iter().map(PlannedRow::try_from).collect()
}

#[derive(Debug, FromQueryResult)]
struct Name {
    id: Uuid,
    surname: String,
    first_name: String,
    patronymic: Option<String>,
    case_number: Option<String>,
}

/// Id, full name and case number of the cases of these steps.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn names(
    store: &impl Store,
    steps: &[Uuid],
) -> Result<Vec<(Uuid, String, Option<String>)>, StoreError> {
    use entities::{applications, planned_step_items};
    let cases = Query::select()
        .column(planned_step_items::Column::ApplicationId)
        .from(planned_step_items::Entity)
        .and_where(planned_step_items::Column::StepId.is_in(steps.iter().copied()))
        .to_owned();
    let rows = applications::Entity::find()
        .select_only()
        .columns([
            applications::Column::Id,
            applications::Column::Surname,
            applications::Column::FirstName,
            applications::Column::Patronymic,
            applications::Column::CaseNumber,
        ])
        .filter(applications::Column::Id.in_subquery(cases))
        .into_model::<Name>()
        .all(store.connection())
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| {
            let name = join_name(&row.surname, &row.first_name, row.patronymic.as_deref());
            (row.id, name, row.case_number)
        })
        .collect())
}

/// Those of these cases that wait in a step already.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn waits(store: &impl Store, ids: &[Uuid]) -> Result<Vec<Uuid>, StoreError> {
    use entities::{planned_step_items::Column, planned_step_items::Entity, planned_steps};
    let open = Query::select()
        .column(planned_steps::Column::Id)
        .from(planned_steps::Entity)
        .and_where(planned_steps::Column::State.eq(StepStatus::Planned.code()))
        .to_owned();
    let rows = Entity::find()
        .filter(Column::ApplicationId.is_in(ids.iter().copied()))
        .filter(Column::Outcome.eq(RowOutcome::Waiting.code()))
        .filter(Column::StepId.in_subquery(open))
        .all(store.connection())
        .await?;
    Ok(rows.into_iter().map(|row| row.application_id).collect())
}

/// Whether a step is due: asked without the write lock.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn due(store: &impl Store, now: DateTime<Utc>) -> Result<bool, StoreError> {
    use entities::planned_steps::{Column, Entity};
    let row = Entity::find()
        .filter(Column::State.eq(StepStatus::Planned.code()))
        .filter(Column::DueAt.lte(now))
        .one(store.connection())
        .await?;
    Ok(row.is_some())
}
