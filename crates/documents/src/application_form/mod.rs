//! The application («заявление») that the teacher prints, signs by hand, scans and sends back.

mod input;
mod pdf;

pub use input::{Applicant, ApplicationForm, AttachedDocument, HeldCategory, Material};
pub use pdf::pdf;
