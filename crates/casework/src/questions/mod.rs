//! Questions and answers on a case.

mod ask;
mod letters;

pub use ask::ask;
