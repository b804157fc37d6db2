//! Schedules of a municipality and period.

mod moves;
mod read;
mod versions;

pub use moves::{approve, give_back, mark_changed, send, set_changed};
pub use read::{Schedule, Summary, all, cases, find, lock, sent, state, summaries, unplanned};
pub use versions::{Version, document, documents, versions};
