//! Municipalities, organisations, organisations_like, positions, subjects, periods.

mod add;
mod read;

pub use add::{add_organisation, add_period, ensure_periods};
pub use read::{
    municipalities, municipality, organisation, organisations, organisations_by_id,
    organisations_like, period, periods, position, positions, subjects,
};

use crate::StoreError;
use chrono::NaiveDate;
use domain::periods::Period;
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

impl PeriodRow {
    /// # Errors
    /// [`StoreError::Impossible`] names the row whose days are no period.
    pub fn period(&self) -> Result<Period, StoreError> {
        Period::new(self.starts_on, self.ends_on)
            .map_err(|_| StoreError::impossible("periods", "ends_on", self.id, self.ends_on))
    }

    /// «январь-февраль 2018»
    #[must_use]
    pub fn label(&self) -> String {
        self.period().map_or_else(
            |_| format!("{} – {}", self.starts_on, self.ends_on),
            |period| period.label(),
        )
    }
}
