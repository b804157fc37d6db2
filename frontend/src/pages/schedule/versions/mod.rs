//! Approved versions: the list with what each changed, the comparison of two, the document of one.

mod changes;
mod compare;
mod document;
mod list;
mod page;

pub use document::VersionPage;
pub use list::Versions;
pub use page::VersionsPage;
