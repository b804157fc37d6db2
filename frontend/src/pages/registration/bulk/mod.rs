//! Selection over pages, and what is done to the selected: how many and what is passed over is said before.

mod bar;
mod boxes;
mod preview;
mod selection;

pub use bar::BulkBar;
pub use boxes::{SelectHead, SelectRow};
pub use selection::Selection;
