//! The act of destruction of personal data («акт об уничтожении персональных данных»). Holds no personal data itself.

mod input;
mod pdf;
mod view;

pub use input::{ActDocument, LogEntry};
pub use pdf::pdf;
