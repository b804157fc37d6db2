//! Withdrawals for officials: the journal of what was sent, and the coordinator's own list of whom to withdraw.

mod exclusion;
mod journal;

pub use exclusion::ExclusionPage;
pub use journal::WithdrawalsPage;
