//! A teacher registers oneself.

mod account;
mod answers;
mod confirm;
mod page;
mod workplace;
mod workplace_answers;

pub use answers::{check, check_name};
pub use confirm::ConfirmPage;
pub use page::RegisterPage;
pub use workplace::WorkplaceGroup;
pub use workplace_answers::WorkplaceAnswers;
