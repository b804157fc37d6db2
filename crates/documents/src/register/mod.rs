//! General lists («журналы») as a spreadsheet or as delimited text: exactly the columns and rows that the caller gives.

mod check;
mod csv;
mod formats;
mod input;
mod xlsx;

pub use self::csv::csv;
pub use self::xlsx::xlsx;
pub use input::{Cell, Column, RegisterSheet};
