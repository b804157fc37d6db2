//! A draft while it is filled in: its answers as text, its tasks, its autosave.

mod conflict;
mod field;
mod flush_on_leave;
mod saving;
mod section;
mod store;
mod typing;
mod wording;

pub use conflict::Conflict;
pub use field::Field;
pub use section::{Section, TaskStatus, attachments};
pub use store::{Draft, SaveState};
