//! Corrections of registered names: proposed by a coordinator, confirmed or declined by an operator.

use crate::{
    Store, StoreError, WriteTx,
    applications::Case,
    entities,
    total::{Total, total},
};
use chrono::{DateTime, Utc};
use domain::{
    applications::{Action, Stage, workflow},
    people::PersonName,
    roles::Author,
};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect, QueryTrait,
};
use uuid::Uuid;

const WAITING: &str = "waiting";
const CONFIRMED: &str = "confirmed";
const DECLINED: &str = "declined";

/// A proposed name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    pub id: Uuid,
    pub application_id: Uuid,
    pub municipality_id: Uuid,
    pub surname: String,
    pub first_name: String,
    pub patronymic: Option<String>,
    pub old_name: String,
    pub reason: String,
    pub proposed_by: Uuid,
    pub proposed_by_name: String,
    pub proposed_at: DateTime<Utc>,
}

impl Proposal {
    /// «Фамилия Имя Отчество»
    #[must_use]
    pub fn full_name(&self) -> String {
        crate::people::join_name(&self.surname, &self.first_name, self.patronymic.as_deref())
    }

    /// The name as a value; what is stored was parsed once.
    ///
    /// # Errors
    /// [`StoreError::Impossible`].
    pub fn name(&self) -> Result<PersonName, StoreError> {
        let patronymic = self.patronymic.as_deref().unwrap_or_default();
        PersonName::parse(&self.surname, &self.first_name, patronymic).map_err(|_| {
            StoreError::impossible("name_proposals", "surname", self.id, "it does not parse")
        })
    }
}

impl From<entities::name_proposals::Model> for Proposal {
    fn from(row: entities::name_proposals::Model) -> Self {
        Self {
            id: row.id,
            application_id: row.application_id,
            municipality_id: row.municipality_id,
            surname: row.surname,
            first_name: row.first_name,
            patronymic: row.patronymic,
            old_name: row.old_name,
            reason: row.reason,
            proposed_by: row.proposed_by,
            proposed_by_name: row.proposed_by_name,
            proposed_at: row.proposed_at,
        }
    }
}

/// Keeps what is proposed; the case's own row is the caller's to mark.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn insert(
    tx: &WriteTx,
    case: &Case,
    name: &PersonName,
    reason: String,
    by: &Author,
) -> Result<Uuid, StoreError> {
    let id = tx.new_id();
    let row = entities::name_proposals::ActiveModel {
        id: Set(id),
        application_id: Set(case.id),
        municipality_id: Set(case.municipality_id),
        surname: Set(name.surname().to_owned()),
        first_name: Set(name.first_name().to_owned()),
        patronymic: Set(name.patronymic().map(str::to_owned)),
        old_name: Set(case.full_name()),
        reason: Set(reason),
        proposed_by: Set(by.id),
        proposed_by_name: Set(by.name.clone()),
        proposed_at: Set(tx.at()),
        state: Set(WAITING.to_owned()),
        ..Default::default()
    };
    entities::name_proposals::Entity::insert(row)
        .exec_without_returning(tx.connection())
        .await?;
    Ok(id)
}

/// Confirmed, or declined with a reason.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn decide(
    tx: &WriteTx,
    id: Uuid,
    by: &Author,
    declined: Option<String>,
) -> Result<(), StoreError> {
    let state = if declined.is_some() {
        DECLINED
    } else {
        CONFIRMED
    };
    let row = entities::name_proposals::ActiveModel {
        id: Set(id),
        state: Set(state.to_owned()),
        decided_by: Set(Some(by.id)),
        decided_by_name: Set(Some(by.name.clone())),
        decided_at: Set(Some(tx.at())),
        decline_reason: Set(declined),
        ..Default::default()
    };
    row.update(tx.connection()).await?;
    Ok(())
}

/// # Errors
/// [`StoreError::Database`].
pub async fn find(store: &impl Store, id: Uuid) -> Result<Option<Proposal>, StoreError> {
    let row = entities::name_proposals::Entity::find_by_id(id)
        .one(store.connection())
        .await?;
    Ok(row.map(Proposal::from))
}

/// A page of those that wait, with their cases, and the number of all.
#[derive(Debug)]
pub struct Waiting {
    pub proposals: Vec<(Proposal, Case)>,
    pub total: Total,
}

/// Where a proposal can be decided: one on a case that stands elsewhere, withdrawn for instance, waits for nobody.
fn decided_at() -> impl Iterator<Item = Stage> {
    workflow::stages_of(Action::DecideName)
}

/// Whether the operator can decide a proposal on a case that stands there.
#[must_use]
pub fn can_be_decided(stage: Stage) -> bool {
    decided_at().any(|one| one == stage)
}

/// Those that can be decided, longest waiting first; of one municipality where it is given.
///
/// # Errors
/// [`StoreError::Database`], [`StoreError::Impossible`].
pub async fn waiting(
    store: &impl Store,
    municipality_id: Option<Uuid>,
    page: u64,
    per_page: u64,
) -> Result<Waiting, StoreError> {
    use entities::{
        applications,
        name_proposals::{Column, Entity},
    };
    let decidable = applications::Entity::find()
        .select_only()
        .column(applications::Column::Id)
        .filter(applications::Column::Stage.is_in(decided_at().map(Stage::code)))
        .into_query();
    let mut query = Entity::find()
        .filter(Column::State.eq(WAITING))
        .filter(Column::ApplicationId.in_subquery(decidable));
    if let Some(id) = municipality_id {
        query = query.filter(Column::MunicipalityId.eq(id));
    }
    let total = total(store, query.clone()).await?;
    let rows = query
        .order_by_asc(Column::ProposedAt)
        .order_by_asc(Column::Id)
        .offset(page.saturating_sub(1).saturating_mul(per_page))
        .limit(per_page)
        .all(store.connection())
        .await?;
    let ids = rows.iter().map(|row| row.application_id);
    let cases: Vec<Case> = applications::Entity::find()
        .filter(applications::Column::Id.is_in(ids))
        .all(store.connection())
        .await?
        .into_iter()
        .map(Case::try_from)
        .collect::<Result<_, _>>()?;
    let proposals = rows
        .into_iter()
        .filter_map(|row| {
            let case = cases.iter().find(|case| case.id == row.application_id)?;
            Some((Proposal::from(row), case.clone()))
        })
        .collect();
    Ok(Waiting { proposals, total })
}
