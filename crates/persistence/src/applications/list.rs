//! Lists of applications: scope, filter, order, page. A page costs two queries, however many rows there are.

use super::Case;
use crate::{
    Store, StoreError, entities, like,
    total::{Total, total},
};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    applications::{AttestationForm, ClaimedCategory, Route, Stage},
    conclusions::Signature,
};
use entities::applications::{Column, Entity};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, Order, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, Select, sea_query::ExprTrait, sea_query::NullOrdering, sea_query::Query,
};
use uuid::Uuid;

/// What the acting role may see at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// A teacher's own.
    Own(Uuid),
    /// Of a school coordinator's organisation, drafts too.
    Organisation(Uuid),
    /// Filed ones of a municipality.
    Municipality(Uuid),
    /// Filed ones that name this expert.
    Assigned(Uuid),
    /// Filed ones of the region.
    Region,
    /// None.
    Nothing,
}

/// By the period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PeriodFilter {
    Is(Uuid),
    Chosen,
    NotChosen,
}

/// By how many experts are named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Experts {
    None,
    Part,
    Full,
    /// None or one.
    Missing,
    /// Missing ones that the coordinator left to the operator.
    Requested,
}

/// By the end of the 30-day review; dates are inclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Review {
    Before(NaiveDate),
    Until(NaiveDate),
}

/// By the last day of a correction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Correction {
    /// Overdue on this day.
    Before(NaiveDate),
    /// Still running on this day.
    From(NaiveDate),
}

/// By where the conclusion stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ConclusionFilter {
    /// Registered, nothing attached.
    None,
    /// Attached, waits for the signature.
    Attached,
    /// Signed, by whatever way; verified ones too.
    Signed,
    /// «От подписи отказался»; verified ones too.
    Refused,
    /// Nothing attached, though the last day was before this one.
    DueBefore(NaiveDate),
}

/// One field per filter; `None` or empty means any.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    pub stages: Vec<Stage>,
    pub municipality_id: Option<Uuid>,
    pub form: Option<AttestationForm>,
    pub category: Option<ClaimedCategory>,
    pub route: Option<Route>,
    pub period: Option<PeriodFilter>,
    pub experts: Option<Experts>,
    pub review: Option<Review>,
    pub conclusion: Option<ConclusionFilter>,
    /// Only of those that stand on correction.
    pub correction: Option<Correction>,
    /// «Проверено, замечаний нет» is marked, or is not.
    pub verified: Option<bool>,
    /// The organisation is a typed name.
    pub organisation_typed: bool,
    /// A day on which the review or the conclusion is due.
    pub due_on: Option<NaiveDate>,
    /// No period, or fewer than two experts.
    pub unplanned: bool,
    /// Registered or rejected, whatever came of it.
    pub decided: bool,
    pub decided_from: Option<DateTime<Utc>>,
    pub decided_before: Option<DateTime<Utc>>,
    /// A part of the name, of a number or of the workplace.
    pub q: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SortKey {
    Surname,
    FiledOn,
    ReviewUntil,
    HeldUntil,
    ClaimedCategory,
    Form,
    RegistrationNumber,
    DecidedAt,
    UpdatedAt,
    ConclusionDue,
    CorrectUntil,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sort {
    pub key: SortKey,
    pub descending: bool,
}

/// A page and the number of all rows.
#[derive(Debug)]
pub struct List {
    pub cases: Vec<Case>,
    pub total: Total,
}

/// # Errors
/// [`StoreError::Database`], [`StoreError::Impossible`].
pub async fn list(
    store: &impl Store,
    scope: Scope,
    filter: &Filter,
    sort: Sort,
    page: u64,
    per_page: u64,
) -> Result<List, StoreError> {
    let query = narrow(scope, filter);
    let total = total(store, query.clone()).await?;
    let rows = ordered(query, scope, sort)
        .offset(page.saturating_sub(1).saturating_mul(per_page))
        .limit(per_page)
        .all(store.connection())
        .await?;
    Ok(List {
        cases: rows
            .into_iter()
            .map(Case::try_from)
            .collect::<Result<_, _>>()?,
        total,
    })
}

/// Every row of the filter, for an export; at most `most`.
///
/// # Errors
/// [`StoreError::Database`], [`StoreError::Impossible`].
pub async fn list_all(
    store: &impl Store,
    scope: Scope,
    filter: &Filter,
    sort: Sort,
    most: u64,
) -> Result<Vec<Case>, StoreError> {
    let rows = ordered(narrow(scope, filter), scope, sort)
        .limit(most)
        .all(store.connection())
        .await?;
    rows.into_iter().map(Case::try_from).collect()
}

/// # Errors
/// [`StoreError::Database`].
pub async fn count(store: &impl Store, scope: Scope, filter: &Filter) -> Result<u64, StoreError> {
    Ok(narrow(scope, filter).count(store.connection()).await?)
}

pub(super) fn in_scope(scope: Scope) -> Condition {
    let filed = Column::Stage.is_in(
        Stage::ALL
            .iter()
            .filter(|stage| stage.is_filed())
            .map(|stage| stage.code()),
    );
    match scope {
        Scope::Own(teacher) => Condition::all().add(Column::TeacherId.eq(teacher)),
        Scope::Organisation(organisation) => {
            Condition::all().add(Column::OrganisationId.eq(organisation))
        }
        Scope::Municipality(municipality) => Condition::all()
            .add(Column::MunicipalityId.eq(municipality))
            .add(filed),
        Scope::Assigned(expert) => {
            use entities::assignments;
            let named = Query::select()
                .column(assignments::Column::ApplicationId)
                .from(assignments::Entity)
                .and_where(assignments::Column::ExpertId.eq(expert))
                .to_owned();
            Condition::all()
                .add(Column::Id.in_subquery(named))
                .add(Column::TeacherId.ne(expert))
                .add(filed)
        }
        Scope::Region => Condition::all().add(filed),
        Scope::Nothing => Condition::all().add(Column::Stage.eq("")),
    }
}

fn narrow(scope: Scope, filter: &Filter) -> Select<Entity> {
    let mut query = Entity::find().filter(in_scope(scope));
    if !filter.stages.is_empty() {
        query = query.filter(Column::Stage.is_in(filter.stages.iter().map(|stage| stage.code())));
    }
    if let Some(id) = filter.municipality_id {
        query = query.filter(Column::MunicipalityId.eq(id));
    }
    if let Some(form) = filter.form {
        query = query.filter(Column::Form.eq(form.code()));
    }
    if let Some(category) = filter.category {
        query = query.filter(Column::ClaimedCategory.eq(category.code()));
    }
    if let Some(route) = filter.route {
        query = query.filter(Column::Route.eq(route.code()));
    }
    query = match filter.period {
        Some(PeriodFilter::Is(id)) => query.filter(Column::PeriodId.eq(id)),
        Some(PeriodFilter::Chosen) => query.filter(Column::PeriodId.is_not_null()),
        Some(PeriodFilter::NotChosen) => query.filter(Column::PeriodId.is_null()),
        None => query,
    };
    query = match filter.experts {
        Some(Experts::None) => query.filter(Column::ExpertsCount.eq(0)),
        Some(Experts::Part) => query.filter(Column::ExpertsCount.eq(1)),
        Some(Experts::Full) => query.filter(Column::ExpertsCount.gte(2)),
        Some(Experts::Missing) => query.filter(Column::ExpertsCount.lt(2)),
        Some(Experts::Requested) => query
            .filter(Column::ExpertsCount.lt(2))
            .filter(Column::ExpertsRequestedAt.is_not_null()),
        None => query,
    };
    query = match filter.review {
        Some(Review::Before(day)) => query.filter(Column::ReviewUntil.lt(day)),
        Some(Review::Until(day)) => query.filter(Column::ReviewUntil.lte(day)),
        None => query,
    };
    query = query.filter(of_the_review(filter));
    if let Some(conclusion) = filter.conclusion {
        query = query.filter(by_conclusion(conclusion));
    }
    if filter.decided {
        query = query.filter(Column::DecidedAt.is_not_null());
    }
    if let Some(from) = filter.decided_from {
        query = query.filter(Column::DecidedAt.gte(from));
    }
    if let Some(before) = filter.decided_before {
        query = query.filter(Column::DecidedAt.lt(before));
    }
    if let Some(day) = filter.due_on {
        query = query.filter(due_on(day));
    }
    if filter.unplanned {
        let no_period = Column::PeriodId.is_null();
        query = query.filter(
            Condition::any()
                .add(no_period)
                .add(Column::ExpertsCount.lt(2)),
        );
    }
    if let Some(part) = &filter.q {
        let key = domain::text::search_key(part);
        query = query.filter(Column::SearchText.into_expr().like(like::containing(&key)));
    }
    query
}

/// Correction, the operator's mark and the typed organisation.
fn of_the_review(filter: &Filter) -> Condition {
    let on_correction = Column::Stage.is_in([Stage::Returned, Stage::Corrected].map(Stage::code));
    let mut condition = Condition::all();
    condition = match filter.correction {
        Some(Correction::Before(day)) => condition
            .add(on_correction)
            .add(Column::CorrectUntil.lt(day)),
        Some(Correction::From(day)) => condition
            .add(on_correction)
            .add(Column::CorrectUntil.gte(day)),
        None => condition,
    };
    condition = match filter.verified {
        Some(true) => condition.add(Column::VerifiedAt.is_not_null()),
        Some(false) => condition.add(Column::VerifiedAt.is_null()),
        None => condition,
    };
    if filter.organisation_typed {
        condition = condition.add(Column::OrganisationId.is_null());
    }
    condition
}

fn by_conclusion(conclusion: ConclusionFilter) -> Condition {
    let at = |stages: &[Stage]| Column::Stage.is_in(stages.iter().map(|stage| stage.code()));
    let signed = at(&[Stage::Signed, Stage::Compliant, Stage::NotCompliant]);
    let refused = Signature::Refused.code();
    match conclusion {
        ConclusionFilter::None => Condition::all().add(at(&[Stage::Registered])),
        ConclusionFilter::Attached => Condition::all().add(at(&[Stage::Concluded])),
        ConclusionFilter::Signed => Condition::all()
            .add(signed)
            .add(Column::Signature.ne(refused)),
        ConclusionFilter::Refused => Condition::all()
            .add(signed)
            .add(Column::Signature.eq(refused)),
        ConclusionFilter::DueBefore(day) => Condition::all()
            .add(at(&[Stage::Registered]))
            .add(Column::ConclusionDue.lt(day)),
    }
}

/// A submitted case is to be reviewed by its day, a registered one to be concluded.
fn due_on(day: NaiveDate) -> Condition {
    let due = |stage: Stage, column: Column| {
        Condition::all()
            .add(Column::Stage.eq(stage.code()))
            .add(column.eq(day))
    };
    Condition::any()
        .add(due(Stage::Submitted, Column::ReviewUntil))
        .add(due(Stage::Registered, Column::ConclusionDue))
}

/// Whether some rows of this scope have no value of the key. Filed ones always have those of the first step: their lists
/// are read by an index in its own order of empty values.
fn may_be_empty(scope: Scope, key: SortKey) -> bool {
    match key {
        SortKey::HeldUntil
        | SortKey::RegistrationNumber
        | SortKey::ConclusionDue
        | SortKey::DecidedAt
        | SortKey::CorrectUntil => true,
        SortKey::FiledOn | SortKey::ReviewUntil | SortKey::ClaimedCategory | SortKey::Form => {
            matches!(scope, Scope::Own(_) | Scope::Organisation(_))
        }
        SortKey::Surname | SortKey::UpdatedAt => false,
    }
}

fn ordered(query: Select<Entity>, scope: Scope, sort: Sort) -> Select<Entity> {
    let order = if sort.descending {
        Order::Desc
    } else {
        Order::Asc
    };
    let column = match sort.key {
        SortKey::Surname => Column::NameKey,
        SortKey::FiledOn => Column::FiledOn,
        SortKey::ReviewUntil => Column::ReviewUntil,
        SortKey::HeldUntil => Column::HeldUntil,
        SortKey::ClaimedCategory => Column::ClaimedCategory,
        SortKey::Form => Column::Form,
        SortKey::RegistrationNumber => Column::RegistrationNumber,
        SortKey::DecidedAt => Column::DecidedAt,
        SortKey::UpdatedAt => Column::UpdatedAt,
        SortKey::ConclusionDue => Column::ConclusionDue,
        SortKey::CorrectUntil => Column::CorrectUntil,
    };
    let query = if may_be_empty(scope, sort.key) {
        query.order_by_with_nulls(column, order.clone(), NullOrdering::Last)
    } else {
        query.order_by(column, order.clone())
    };
    query.order_by(Column::Id, order)
}
