//! People with a teacher's role who never submitted an application. A page costs the same number of queries however many there are.

mod later;
mod list;

pub use later::set_later;
pub use list::{Filter, Sort, SortKey, find, list, list_all};

use crate::people::Person;
use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

/// One of them, with what the list shows.
#[derive(Debug, Clone)]
pub struct NotFiled {
    pub person: Person,
    /// The name of the organisation, from the list or as typed.
    pub workplace: String,
    /// An application is generated and not uploaded.
    pub generated: bool,
    /// «Планирует позже до …»
    pub later_until: Option<NaiveDate>,
    /// How many letters they got.
    pub notices: u64,
    pub last_notice: Option<LastNotice>,
}

/// The newest letter to them.
#[derive(Debug, Clone)]
pub struct LastNotice {
    pub kind: String,
    pub sent_at: DateTime<Utc>,
    pub sent_by_name: String,
    /// State of the letter in the outbox; `None` once it is forgotten.
    pub letter: Option<String>,
    pub letter_id: Uuid,
}
