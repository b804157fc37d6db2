//! Letters to people who never filed.

mod letter;
pub(crate) mod preview;
pub(crate) mod send;
