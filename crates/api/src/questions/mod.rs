//! Questions and answers on a case.

pub(crate) mod ask;
pub(crate) mod list;
