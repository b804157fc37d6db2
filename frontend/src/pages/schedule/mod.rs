//! «Просмотр графика»: the overview, and the schedule of one municipality and period with its approval.

mod decision;
mod document;
mod downloads;
mod gaps;
mod overview;
mod period_choice;
mod sheet;
mod state;
mod versions;

pub use document::SchedulePage;
pub use overview::SchedulesPage;
pub use versions::{VersionPage, VersionsPage};
