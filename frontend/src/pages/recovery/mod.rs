//! A forgotten login or password.

mod ask;
mod reset;

pub use ask::RecoveryPage;
pub use reset::ResetPage;
