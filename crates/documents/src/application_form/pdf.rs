use super::ApplicationForm;
use super::view::View;
use crate::DocumentError;
use crate::typesetting::{Template, typeset};

const TEMPLATE: Template = Template {
    name: "application_form.typ",
    source: include_str!("form.typ"),
};

/// Makes the application form: A4 portrait, PDF/UA-1, usually one or two pages.
///
/// # Errors
/// [`DocumentError::Typesetting`] or [`DocumentError::Export`]; neither depends on the applicant's text.
pub fn pdf(form: &ApplicationForm) -> Result<Vec<u8>, DocumentError> {
    typeset(TEMPLATE, &View::new(form), form.made_on)
}
