//! The case: everything about one application, and what may be done to it.

mod actions;
pub mod buttons;
mod checking;
mod deadlines;
pub mod document_ways;
pub mod document_words;
mod documents;
mod facts;
mod history;
mod letters;
mod next;
mod outcome;
mod page;
mod rejected;
pub mod scan;
mod schedule;
pub mod state;
mod title;
mod view;

pub use outcome::OutcomeBanner;
pub use page::CasePage;
pub use title::work;
pub use view::ViewPage;
