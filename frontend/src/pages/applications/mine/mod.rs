//! «Мои заявления».

mod card;
mod page;

pub use page::MinePage;
