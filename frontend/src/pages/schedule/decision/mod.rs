//! What the user may do with the schedule: buttons from its `allowed_actions`, a text where one is needed.

mod act;
mod bar;
mod explain;

pub use bar::Decision;
