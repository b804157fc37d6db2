//! The conclusion as its teacher reads, signs, refuses or objects to it.

mod answer;
mod object;
mod page;
mod refuse;
mod sign;

pub use page::ConclusionPage;
