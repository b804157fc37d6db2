//! Packages to the Centre: what goes into the next one, the frozen ones, and what the operator decides.

mod candidates;
mod decide;
mod hand_over;
mod read;
mod rows;

pub use candidates::{Unfinished, cases, lock_cases, unfinished, verified};
pub use decide::decide;
pub use hand_over::{NewPackage, case_facts, expected_number, hand_over, next_number};
pub use read::{Summary, files, find, items, list, lock, returned};
pub use rows::{Item, Package, PackageFile};
