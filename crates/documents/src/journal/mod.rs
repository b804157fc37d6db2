//! The journal of registration («журнал регистрации заявлений»), printable.

mod input;
mod pdf;
mod view;

pub use input::{Entry, JournalDocument};
pub use pdf::pdf;
