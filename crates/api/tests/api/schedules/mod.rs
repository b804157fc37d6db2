//! `/schedules`

mod approving;
mod documents;
mod overview;
mod returning;
mod sending;
pub mod stage;
mod telling_changes;
mod versions;
