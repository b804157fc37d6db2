//! All schedules in the user's scope.

mod filter;
mod page;
mod rows;
mod table;

pub use page::SchedulesPage;
