//! Planned steps as a page shows them: the countdown with «Отменить», then what became of each row.

mod banner;
mod hidden;
mod note;
mod report;
mod store;
mod words;

pub use banner::PlannedBanners;
pub use note::PlannedNote;
pub use store::Steps;
