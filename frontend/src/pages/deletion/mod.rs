//! The page behind a letter's link that deletes registration data.

mod page;

pub use page::DeletionPage;
