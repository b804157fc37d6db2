//! How many rows a list has, without counting past what anybody turns to page by page.

use crate::{Store, StoreError};
use sea_orm::{
    ConnectionTrait, DbErr, QueryTrait,
    sea_query::{Asterisk, Expr, ExprTrait, Query, SelectStatement},
};

/// Rows are counted exactly up to this many: what a list costs must not grow with what it has.
pub const EXACT: u64 = 10_000;

/// The number of rows of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Total {
    /// [`EXACT`] where there are more.
    pub rows: u64,
    /// There are more than `rows`.
    pub is_lower_bound: bool,
}

impl Total {
    const fn of(counted: u64) -> Self {
        if counted > EXACT {
            Self {
                rows: EXACT,
                is_lower_bound: true,
            }
        } else {
            Self {
                rows: counted,
                is_lower_bound: false,
            }
        }
    }
}

impl std::ops::Add for Total {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        let sum = Self::of(self.rows + other.rows);
        Self {
            is_lower_bound: sum.is_lower_bound || self.is_lower_bound || other.is_lower_bound,
            ..sum
        }
    }
}

/// Counts the rows of `query`, at most [`EXACT`] and one.
pub(crate) async fn total(
    store: &impl Store,
    query: impl QueryTrait<QueryStatement = SelectStatement>,
) -> Result<Total, StoreError> {
    Ok(Total::of(counted(store, query, EXACT).await?))
}

/// Counts the rows of `query`, at most `most` and one.
pub(crate) async fn counted(
    store: &impl Store,
    query: impl QueryTrait<QueryStatement = SelectStatement>,
    most: u64,
) -> Result<u64, StoreError> {
    let mut rows = query.into_query();
    rows.clear_selects()
        .clear_order_by()
        .expr(Expr::cust("1"))
        .limit(most.saturating_add(1));
    let count = Query::select()
        .expr(Expr::col(Asterisk).count())
        .from_subquery(rows, "counted")
        .to_owned();
    let row = store.connection().query_one(&count).await?;
    let row = row.ok_or_else(|| DbErr::Custom("COUNT gave no row".to_owned()))?;
    let counted: i64 = row.try_get_by_index(0)?;
    Ok(u64::try_from(counted).unwrap_or_default())
}
