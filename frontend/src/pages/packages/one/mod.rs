//! One package: its cases with the operator's decisions, its files with their hashes.

mod decide;
mod files;
mod give_back;
mod items;
mod page;

pub use page::PackagePage;
