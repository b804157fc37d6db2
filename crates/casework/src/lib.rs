//! What a move does, whoever asks for it: its row, the history, the letters, all in one transaction. A handler of the API and a
//! job of the worker do the same work with the same permit. One move, one file: `<feature>/<verb>.rs`.

pub mod applications;
pub mod calendar;
pub mod conclusions;
mod error;
pub mod letters;
pub mod names;
pub mod packages;
pub mod planned;
pub mod questions;
pub mod schedule;
mod transition;
pub mod withdrawals;

pub use error::{CaseworkError, CaseworkResult};
pub use transition::Transition;
