//! Municipalities, organisations, organisations_like, positions, subjects, periods.

mod add;
mod read;

pub use add::{add_organisation, add_period, ensure_periods};
pub use read::{
    municipalities, municipality, organisation, organisations, organisations_by_id,
    organisations_like, period, periods, position, positions, subjects,
};

use chrono::NaiveDate;
use uuid::Uuid;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Municipality {
    pub id: Uuid,
    pub code: String,
    pub name: String,
    pub name_for_documents: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organisation {
    pub id: Uuid,
    pub municipality_id: Uuid,
    pub name: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Position {
    pub id: Uuid,
    pub name: String,
    pub needs_subject: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subject {
    pub id: Uuid,
    pub name: String,
    pub genitive: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PeriodRow {
    pub id: Uuid,
    pub starts_on: NaiveDate,
    pub ends_on: NaiveDate,
}
