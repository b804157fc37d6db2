//! The schedule (график) of one municipality and period.

pub mod workflow;

pub use workflow::{ScheduleAction, ScheduleState};
