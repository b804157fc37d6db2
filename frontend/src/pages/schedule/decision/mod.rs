//! What the user may do with the schedule: buttons from its `allowed_actions`, a text where one is needed, a question before an approval.

mod act;
mod bar;
mod confirm;
mod explain;

pub use bar::Decision;
