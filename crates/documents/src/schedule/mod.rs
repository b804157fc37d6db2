//! The schedule of attestation («график») of one municipality for one period.

mod input;
mod pdf;
mod xlsx;

pub use input::{Coordinator, Expert, ScheduleDocument, ScheduleRow, ScheduleStatus};
pub use pdf::pdf;
pub use xlsx::xlsx;
