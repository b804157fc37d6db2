//! Several rows into one period: which rows are chosen, the bar, what came of it.

mod bar;
mod report;
mod selection;

pub use bar::BulkBar;
pub use report::Report;
pub use selection::{SelectAll, SelectCell, Selection};
