//! Printed and exported documents: the application form, the withdrawal, the schedule, the registers and the packages to
//! the Centre.
//!
//! Every function is pure: the same input gives the same text, and the date of printing is part of the input. There is
//! no clock, no randomness and no network here. All of it is CPU-bound (milliseconds to a few hundred milliseconds), so an
//! asynchronous caller runs it on a blocking thread.

pub mod application_form;
mod dates;
pub mod destruction_act;
mod error;
pub mod journal;
mod kinds;
pub mod package;
pub mod register;
pub mod schedule;
mod spreadsheet;
mod typesetting;
pub mod withdrawal_form;

pub use error::DocumentError;
pub use kinds::{AttestationForm, Category};
