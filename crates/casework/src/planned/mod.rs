//! Planned steps: what would be done, and doing it when its moment has come.

mod cancel;
mod perform;
mod preview;

pub use cancel::cancel;
pub use perform::perform_due;
pub use preview::{PreviewRow, Wanted, preview};
