//! The operator's list of people, blocking.

pub(crate) mod block;
pub(crate) mod list;

pub(crate) use block::unblock;
