//! The journal of withdrawals: filter, order, page. A page costs two queries, however many rows there are.

use super::Withdrawal;
use crate::{
    Store, StoreError,
    applications::Case,
    entities, like,
    total::{Total, counted, total},
};
use domain::withdrawals::{WithdrawalState, WithdrawnBy};
use entities::{applications, withdrawals};
use sea_orm::{
    ColumnTrait, EntityTrait, Order, QueryFilter, QueryOrder, QuerySelect, SelectTwo,
    sea_query::ExprTrait,
};
use uuid::Uuid;

/// One field per filter; `None` means any. Only what was sent stands in the journal.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    pub state: Option<WithdrawalState>,
    pub municipality_id: Option<Uuid>,
    pub by: Option<WithdrawnBy>,
    /// A part of the name, of a number or of the workplace.
    pub q: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SortKey {
    Surname,
    SentAt,
    DecidedAt,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sort {
    pub key: SortKey,
    pub descending: bool,
}

/// A page and the number of all rows.
#[derive(Debug)]
pub struct List {
    pub rows: Vec<(Withdrawal, Case)>,
    pub total: Total,
}

type Rows = SelectTwo<withdrawals::Entity, applications::Entity>;

/// # Errors
/// [`StoreError::Database`], [`StoreError::Impossible`].
pub async fn list(
    store: &impl Store,
    filter: &Filter,
    sort: Sort,
    page: u64,
    per_page: u64,
) -> Result<List, StoreError> {
    let total = total(store, narrow(filter)).await?;
    let rows = ordered(narrow(filter), sort)
        .offset(page.saturating_sub(1).saturating_mul(per_page))
        .limit(per_page);
    Ok(List {
        rows: read(store, rows).await?,
        total,
    })
}

/// Every row of the filter, for an export; at most `most`.
///
/// # Errors
/// [`StoreError::Database`], [`StoreError::Impossible`].
pub async fn list_all(
    store: &impl Store,
    filter: &Filter,
    sort: Sort,
    most: u64,
) -> Result<Vec<(Withdrawal, Case)>, StoreError> {
    read(store, ordered(narrow(filter), sort).limit(most)).await
}

/// Whether the filter has more than `most` rows.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn exceeds(store: &impl Store, filter: &Filter, most: u64) -> Result<bool, StoreError> {
    Ok(counted(store, narrow(filter), most).await? > most)
}

async fn read(store: &impl Store, rows: Rows) -> Result<Vec<(Withdrawal, Case)>, StoreError> {
    let rows = rows.all(store.connection()).await?;
    rows.into_iter()
        .filter_map(|(withdrawal, case)| case.map(|case| (withdrawal, case)))
        .map(|(withdrawal, case)| Ok((withdrawal.try_into()?, case.try_into()?)))
        .collect()
}

fn narrow(filter: &Filter) -> Rows {
    use withdrawals::Column;
    let mut query = withdrawals::Entity::find()
        .find_also_related(applications::Entity)
        .filter(Column::SentAt.is_not_null());
    query = match filter.state {
        Some(state) => query.filter(Column::State.eq(state.code())),
        None => query.filter(Column::State.ne(WithdrawalState::Cancelled.code())),
    };
    if let Some(id) = filter.municipality_id {
        query = query.filter(Column::MunicipalityId.eq(id));
    }
    if let Some(by) = filter.by {
        query = query.filter(Column::FiledBy.eq(by.code()));
    }
    if let Some(part) = &filter.q {
        let key = domain::text::search_key(part);
        let text = applications::Column::SearchText.into_expr();
        query = query.filter(text.like(like::containing(&key)));
    }
    query
}

fn ordered(query: Rows, sort: Sort) -> Rows {
    let order = if sort.descending {
        Order::Desc
    } else {
        Order::Asc
    };
    let query = match sort.key {
        SortKey::Surname => query.order_by(applications::Column::NameKey, order.clone()),
        SortKey::SentAt => query.order_by(withdrawals::Column::SentAt, order.clone()),
        SortKey::DecidedAt => query.order_by(withdrawals::Column::DecidedAt, order.clone()),
    };
    query.order_by(withdrawals::Column::Id, order)
}
