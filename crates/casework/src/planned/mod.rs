//! Planned steps: what would be done, and doing it when its moment has come.

mod cancel;
mod foresee;
mod perform;

pub use cancel::cancel;
pub use foresee::{Foreseen, Wanted, foresee};
pub use perform::perform_due;
