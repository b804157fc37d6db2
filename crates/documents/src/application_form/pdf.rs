use super::ApplicationForm;
use crate::DocumentError;

/// Makes the application form: A4 portrait, PDF/UA-1, usually one or two pages.
///
/// # Errors
/// [`DocumentError::Typesetting`] or [`DocumentError::Export`]; neither depends on the applicant's text.
pub fn pdf(form: &ApplicationForm) -> Result<Vec<u8>, DocumentError> {
    let _ = form;
    Err(DocumentError::Typesetting("not written yet".to_owned()))
}
