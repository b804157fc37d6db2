//! Acts of destruction of personal data.

mod page;

pub use page::DestructionActsPage;
