//! Schedules of a municipality and period.

mod moves;
mod read;
mod versions;

pub use moves::{approve, change_state, mark_changed, set_changed};
pub use read::{Schedule, Summary, all, cases, find, lock, state, summaries, unplanned};
pub use versions::{Version, document, documents, versions};
