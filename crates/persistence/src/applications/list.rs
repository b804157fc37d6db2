//! Lists of applications: scope, filter, order, page. A page costs two queries, however many rows there are.
//!
//! An index holds the rows of one stage in one order, so a list of several stages is put together from the first rows of each.

use super::Case;
use crate::{
    Store, StoreError, entities, like,
    total::{Total, counted, total},
};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    applications::{AttestationForm, ClaimedCategory, Route, Stage},
    conclusions::Signature,
};
use entities::applications::{Column, Entity};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, Order, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
    Select,
    sea_query::{Alias, ExprTrait, NullOrdering, Query, SelectStatement, UnionType},
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

const ON_CORRECTION: [Stage; 2] = [Stage::Returned, Stage::Corrected];

/// The stages of which something is due on a day.
const DUE: [Stage; 2] = [Stage::Submitted, Stage::Registered];

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

impl ConclusionFilter {
    const fn stages(self) -> &'static [Stage] {
        match self {
            Self::None | Self::DueBefore(_) => &[Stage::Registered],
            Self::Attached => &[Stage::Concluded],
            Self::Signed | Self::Refused => &[Stage::Signed, Stage::Compliant, Stage::NotCompliant],
        }
    }
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
    let total = total(store, narrow(scope, filter)).await?;
    let rows = one_page(scope, filter, sort, page, per_page)
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
pub async fn count(store: &impl Store, scope: Scope, filter: &Filter) -> Result<Total, StoreError> {
    total(store, narrow(scope, filter)).await
}

/// Whether the filter has more than `most` rows.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn exceeds(
    store: &impl Store,
    scope: Scope,
    filter: &Filter,
    most: u64,
) -> Result<bool, StoreError> {
    Ok(counted(store, narrow(scope, filter), most).await? > most)
}

/// The stages that a list can have rows of; officials see no drafts.
fn stages(scope: Scope, filter: &Filter) -> Vec<Stage> {
    let drafts = matches!(scope, Scope::Own(_) | Scope::Organisation(_));
    let wanted = |stage: &Stage| {
        (drafts || stage.is_filed())
            && (filter.stages.is_empty() || filter.stages.contains(stage))
            && filter
                .conclusion
                .is_none_or(|conclusion| conclusion.stages().contains(stage))
            && (filter.correction.is_none() || ON_CORRECTION.contains(stage))
            && (filter.due_on.is_none() || DUE.contains(stage))
    };
    Stage::ALL.into_iter().filter(wanted).collect()
}

pub(super) fn at(stages: &[Stage]) -> sea_orm::sea_query::Expr {
    match stages {
        [only] => Column::Stage.eq(only.code()),
        stages => Column::Stage.is_in(stages.iter().map(|stage| stage.code())),
    }
}

/// Whose rows; at which stages is the filter's.
pub(super) fn in_scope(scope: Scope) -> Condition {
    match scope {
        Scope::Own(teacher) => Condition::all().add(Column::TeacherId.eq(teacher)),
        Scope::Organisation(organisation) => {
            Condition::all().add(Column::OrganisationId.eq(organisation))
        }
        Scope::Municipality(municipality) => {
            Condition::all().add(Column::MunicipalityId.eq(municipality))
        }
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
        }
        Scope::Region => Condition::all(),
        Scope::Nothing => Condition::all().add(Column::Stage.eq("")),
    }
}

fn narrow(scope: Scope, filter: &Filter) -> Select<Entity> {
    narrow_to(scope, filter, &stages(scope, filter))
}

fn narrow_to(scope: Scope, filter: &Filter, stages: &[Stage]) -> Select<Entity> {
    let mut query = Entity::find().filter(in_scope(scope)).filter(at(stages));
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
    query = match filter.conclusion {
        Some(ConclusionFilter::Signed) => {
            query.filter(Column::Signature.ne(Signature::Refused.code()))
        }
        Some(ConclusionFilter::Refused) => {
            query.filter(Column::Signature.eq(Signature::Refused.code()))
        }
        Some(ConclusionFilter::DueBefore(day)) => query.filter(Column::ConclusionDue.lt(day)),
        Some(ConclusionFilter::None | ConclusionFilter::Attached) | None => query,
    };
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
    let mut condition = Condition::all();
    condition = match filter.correction {
        Some(Correction::Before(day)) => condition.add(Column::CorrectUntil.lt(day)),
        Some(Correction::From(day)) => condition.add(Column::CorrectUntil.gte(day)),
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

const fn column(key: SortKey) -> Column {
    match key {
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
    }
}

const fn direction(sort: Sort) -> Order {
    if sort.descending {
        Order::Desc
    } else {
        Order::Asc
    }
}

/// In the order of the list, rows without a value last.
fn ordered(query: Select<Entity>, scope: Scope, sort: Sort) -> Select<Entity> {
    let (column, order) = (column(sort.key), direction(sort));
    let query = if may_be_empty(scope, sort.key) {
        query.order_by_with_nulls(column, order.clone(), NullOrdering::Last)
    } else {
        query.order_by(column, order.clone())
    };
    query.order_by(Column::Id, order)
}

fn one_page(scope: Scope, filter: &Filter, sort: Sort, page: u64, per_page: u64) -> Select<Entity> {
    let offset = page.saturating_sub(1).saturating_mul(per_page);
    let parts = parts(scope, filter, sort);
    if parts.len() < 2 {
        return ordered(narrow(scope, filter), scope, sort)
            .offset(offset)
            .limit(per_page);
    }
    let last = offset.saturating_add(per_page);
    let ids = first_of_all(parts, sort, offset, last);
    ordered(
        Entity::find().filter(Column::Id.in_subquery(ids)),
        scope,
        sort,
    )
}

/// The rows of each stage, those without a value of the key apart: an index has both in order, but not one behind the other on
/// both databases. Empty where the rows are few anyway: a teacher's, an expert's, a school's, or those that a search finds.
fn parts(scope: Scope, filter: &Filter, sort: Sort) -> Vec<Select<Entity>> {
    if !matches!(scope, Scope::Municipality(_) | Scope::Region) || filter.q.is_some() {
        return Vec::new();
    }
    let column = column(sort.key);
    stages(scope, filter)
        .iter()
        .flat_map(|stage| {
            let rows = narrow_to(scope, filter, std::slice::from_ref(stage));
            if may_be_empty(scope, sort.key) {
                let (filled, empty) = (column.is_not_null(), column.is_null());
                vec![rows.clone().filter(filled), rows.filter(empty)]
            } else {
                vec![rows]
            }
        })
        .collect()
}

/// The ids of the rows after `offset` until `last` of all parts together, from the first `last` rows of each.
fn first_of_all(parts: Vec<Select<Entity>>, sort: Sort, offset: u64, last: u64) -> SelectStatement {
    let (key, order) = (column(sort.key), direction(sort));
    let mut firsts = parts.into_iter().enumerate().map(|(number, rows)| {
        let rows = rows
            .select_only()
            .column(Column::Id)
            .column(key)
            .order_by(key, order.clone())
            .order_by(Column::Id, order.clone())
            .limit(last)
            .into_query();
        // SQLite takes a limit inside of a union only in a query of its own.
        Query::select()
            .columns([Column::Id, key])
            .from_subquery(rows, Alias::new(format!("part_{number}")))
            .to_owned()
    });
    let mut all = firsts.next().unwrap_or_default();
    for first in firsts {
        all.union(UnionType::All, first);
    }
    Query::select()
        .column(Column::Id)
        .from_subquery(all, "parts")
        .order_by_with_nulls(key, order.clone(), NullOrdering::Last)
        .order_by(Column::Id, order)
        .offset(offset)
        .limit(last - offset)
        .to_owned()
}
