//! «Передача в Центр»: what must be there by the 15th, the journal of packages, and one package with its acceptance.

mod choice;
mod confirm;
mod due;
mod filter;
mod journal;
mod link;
mod next;
mod not_ready;
mod one;
mod page;
mod ready;

pub use link::PackagesLink;
pub use one::PackagePage;
pub use page::PackagesPage;
