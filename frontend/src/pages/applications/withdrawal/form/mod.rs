//! Reason, printable form, signed scan with its code: the way of the one who files a withdrawal.

mod choose;
mod page;
mod paper;
mod reason;
mod send;
mod sent;
mod sign;

pub use page::WithdrawPage;
