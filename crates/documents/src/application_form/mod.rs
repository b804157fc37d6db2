//! The application («заявление») that the teacher prints, signs by hand, scans and sends back.

mod facts;
mod input;
mod pdf;
mod view;

pub use input::{Applicant, ApplicationForm, AttachedDocument, HeldCategory, Material};
pub use pdf::pdf;
