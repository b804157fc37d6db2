//! Questions and answers on a case.

pub(crate) mod ask;
mod letters;
pub(crate) mod list;
