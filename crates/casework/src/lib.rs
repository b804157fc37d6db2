//! What a move of a case does besides its row, whoever asks for it: the history, the letter, the number. A handler of the API
//! and a job of the worker do the same work with the same permit.

pub mod calendar;
mod decide;
mod error;
mod history;
pub mod letters;
pub mod planned;

pub use decide::{register, reject};
pub use error::CaseworkError;
pub use history::{record_event, record_history};

use domain::roles::Role;
use uuid::Uuid;

/// Who does it: id, full name and role, as histories and documents keep them.
pub type By = (Uuid, String, Role);
