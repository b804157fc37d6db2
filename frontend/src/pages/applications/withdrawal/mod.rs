//! A withdrawal of the application: formed, signed and sent; objected to; looked at, registered or returned.

mod back;
mod cancel;
pub mod case_part;
mod form;
mod object;
mod view;
pub mod words;

pub use back::ReturnWithdrawalPage;
pub use form::WithdrawPage;
pub use object::ObjectPage;
pub use view::{ConfirmRegister, WithdrawalPage};
