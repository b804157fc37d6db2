//! A registered name found wrong: the coordinator proposes, the operator decides; the list of those that wait.

mod decide;
mod link;
mod list;
mod page;
mod propose;

pub use link::{WaitingNames, name_link};
pub use list::NamesPage;
pub use page::NamePage;
