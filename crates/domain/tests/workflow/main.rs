//! The workflow of an application: every stage, action, role and relation against tables written by hand.
//!
//! Nothing here is derived from the table of the code: a wrong row there has to disagree with a row here.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "helpers of tests: a broken expectation may panic"
)]

mod actions;
mod allowed;
mod codes;
mod drafts;
mod numbers;
mod page;
mod people;
mod permits;
mod refusals;
mod sight;
