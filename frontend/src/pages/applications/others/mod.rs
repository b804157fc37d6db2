//! Applications of other people: an expert's cases, a school's teachers, whatever else the role may see.

mod page;
mod row;

pub use page::OthersPage;
