//! The document as it is printed.

mod approval;
mod rows;
mod view;

pub use view::Sheet;
