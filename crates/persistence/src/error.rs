//! What can go wrong between us and the database.

use crate::{Outage, outage};
use domain::workflow::WrongPermit;
use sea_orm::DbErr;

/// An error of the store.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    #[error("database: {0}")]
    Database(#[from] DbErr),
    /// A row that the domain calls impossible.
    #[error("impossible row: table {table}, column {column}, id {id}: {value}")]
    Impossible {
        table: &'static str,
        column: &'static str,
        id: String,
        value: String,
    },
    /// Somebody changed the row first.
    #[error("the version is stale")]
    Stale,
    /// The save of a move was called with the permit of another.
    #[error(transparent)]
    WrongPermit(#[from] WrongPermit),
    /// A unique value is taken; the name says which.
    #[error("taken: {0}")]
    Taken(&'static str),
}

impl StoreError {
    /// Why the database cannot serve now, where that is what went wrong.
    #[must_use]
    pub fn outage(&self) -> Option<Outage> {
        match self {
            Self::Database(error) => outage::of(error),
            _ => None,
        }
    }

    pub(crate) fn impossible(
        table: &'static str,
        column: &'static str,
        id: impl ToString,
        value: impl ToString,
    ) -> Self {
        Self::Impossible {
            table,
            column,
            id: id.to_string(),
            value: value.to_string(),
        }
    }

    /// Turns a broken unique constraint into [`StoreError::Taken`].
    pub(crate) fn taken(error: DbErr, what: &'static str) -> Self {
        match error.sql_err() {
            Some(sea_orm::SqlErr::UniqueConstraintViolation(_)) => Self::Taken(what),
            _ => Self::Database(error),
        }
    }
}
