//! Planned steps: rows that wait, are cancelled, or are performed one by one under a lease.

mod claim;
mod plan;
mod read;

pub use claim::{claim, finish, hold, next, record, release};
pub use plan::{cancel, lock, plan};
pub use read::{PlannedRow, Step, due, names, recent_of, rows_of, waits};

use chrono::{DateTime, Utc};
use domain::{
    applications::planned::{SkipReason, StepMove},
    roles::Author,
};
use uuid::Uuid;

/// A step to plan.
#[derive(Debug, Clone)]
pub struct NewStep {
    pub what: StepMove,
    pub by: Author,
    pub grant_id: Uuid,
    pub due_at: DateTime<Utc>,
    pub rows: Vec<NewRow>,
}

/// A case of it with the version that was seen; `skipped` where it is passed over from the beginning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewRow {
    pub application_id: Uuid,
    pub version: i64,
    pub skipped: Option<(SkipReason, String)>,
}

/// What became of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// With the registration number.
    Done(Option<String>),
    Skipped(SkipReason, String),
}
