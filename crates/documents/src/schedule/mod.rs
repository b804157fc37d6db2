//! The schedule of attestation («график») of one municipality for one period.

mod docx;
mod formats;
mod input;
mod pdf;
mod view;
mod words;
mod xlsx;

pub use docx::docx;
pub use input::{Coordinator, Expert, ScheduleDocument, ScheduleRow, ScheduleStatus};
pub use pdf::pdf;
pub use xlsx::xlsx;
