//! Version and code of a printed withdrawal.

use super::Withdrawal;
use crate::Database;
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// The printed form of a withdrawal.
#[derive(Debug, Clone)]
pub struct Printing {
    /// The withdrawal's; the same when it is printed again.
    pub id: Uuid,
    pub form_version: i32,
    pub check_code: String,
    /// Another version of the same withdrawal.
    pub(super) again: bool,
}

impl Printing {
    /// The next version of the case's unsent withdrawal, or the first of a new one; a fresh check code.
    #[must_use]
    pub fn next(database: &Database, at: DateTime<Utc>, unsent: Option<&Withdrawal>) -> Self {
        Self {
            id: unsent.map_or_else(|| database.new_id(at), |one| one.id),
            form_version: unsent.map_or(1, |one| one.form_version + 1),
            check_code: database.check_code(),
            again: unsent.is_some(),
        }
    }
}
