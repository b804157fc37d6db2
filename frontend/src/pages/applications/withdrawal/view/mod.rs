//! The withdrawal's signed scan beside its data, and the decision.

mod decide;
mod page;

pub use decide::ConfirmRegister;
pub use page::WithdrawalPage;
