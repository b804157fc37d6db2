//! Packages to the Centre (пакет документов): what a municipality hands over by the 15th of each month.

mod due;
mod file_names;
mod number;
mod readiness;
pub mod workflow;

pub use due::{DAY_OF_MONTH, DueDay, next_due};
pub use file_names::{for_case, for_schedule, safe};
pub use number::PackageNumber;
pub use readiness::{CaseState, NotReady, judge};
pub use workflow::{ItemState, PackageAction};

/// Cases in one package at most.
pub const MOST_CASES: usize = 500;
