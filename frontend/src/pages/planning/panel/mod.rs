//! The panel «Заполнение графика аттестации» of one application.

mod choice;
mod expert;
mod experts;
mod facts;
mod fields;
mod frame;
mod locked;
mod offered;
mod overtaken;
mod periods;
mod reason;
mod save;
mod unsaved;

pub use frame::{PlanPanel, Planned};
pub use unsaved::AskUnsaved;
