//! Substitutes: somebody with an account acts in a coordinator's place between two days.

mod change;
mod find;

pub use change::{NewSubstitution, accept, end, end_of_grant, insert};
pub use find::{find, find_offered, of_principal, of_substitute};

use crate::entities;
use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

/// Who acts for whom, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Substitution {
    pub id: Uuid,
    pub principal_id: Uuid,
    pub grant_id: Uuid,
    /// The login or address as the principal typed it.
    pub named: String,
    /// `None`: nobody has that login or address. Only the substitute's own acceptance makes it known.
    pub substitute_id: Option<Uuid>,
    pub starts_on: NaiveDate,
    pub ends_on: NaiveDate,
    pub created_at: DateTime<Utc>,
    pub accepted_at: Option<DateTime<Utc>>,
    pub ended_at: Option<DateTime<Utc>>,
}

impl Substitution {
    /// Whether the substitute may act on this day of the region.
    #[must_use]
    pub fn is_in_force(&self, today: NaiveDate) -> bool {
        self.accepted_at.is_some()
            && self.ended_at.is_none()
            && self.starts_on <= today
            && today <= self.ends_on
    }
}

impl From<entities::substitutions::Model> for Substitution {
    fn from(row: entities::substitutions::Model) -> Self {
        Self {
            id: row.id,
            principal_id: row.principal_id,
            grant_id: row.grant_id,
            named: row.named,
            substitute_id: row.substitute_id,
            starts_on: row.starts_on,
            ends_on: row.ends_on,
            created_at: row.created_at,
            accepted_at: row.accepted_at,
            ended_at: row.ended_at,
        }
    }
}
