//! What the footer leads to.

mod contacts;
mod keys;
mod page;
mod personal_data;

pub use keys::KeysPage;
pub use page::HelpPage;
pub use personal_data::PersonalDataPage;
