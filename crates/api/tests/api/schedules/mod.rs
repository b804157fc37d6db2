//! `/schedules`

mod approving;
mod documents;
mod overview;
mod returning;
mod sending;
mod stage;
