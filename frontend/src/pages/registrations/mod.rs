//! A teacher registers oneself.

mod account;
mod answers;
mod confirm;
mod page;
mod workplace;

pub use answers::check_name;
pub use confirm::ConfirmPage;
pub use page::RegisterPage;
