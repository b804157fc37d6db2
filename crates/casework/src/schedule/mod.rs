//! Moves of schedules.

mod approve;
mod give_back;
mod place;
mod send;
mod transition;

pub use approve::{Version, approve};
pub use give_back::give_back;
pub use place::Place;
pub use send::send;
pub use transition::Transition;
