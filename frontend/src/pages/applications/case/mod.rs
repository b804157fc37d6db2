//! The case: everything about one application, and what may be done to it.

mod actions;
pub mod buttons;
pub mod checking;
mod conclusion;
mod deadlines;
pub mod document_ways;
pub mod document_words;
pub mod documents;
pub mod facts;
mod history;
mod letters;
mod next;
mod outcome;
mod page;
mod planned;
mod questions;
mod rejected;
pub mod review;
pub mod scan;
mod schedule;
pub mod state;
pub mod ticks;
mod title;
pub mod view;

pub use outcome::OutcomeBanner;
pub use page::CasePage;
pub use title::work;
pub use view::ViewPage;
