//! Planned steps: registration and rejection of many cases (or one), with an undo until their moment comes.

mod answer;
pub(crate) mod cancel;
pub(crate) mod list;
mod parse;
pub(crate) mod plan;
pub(crate) mod preview;
