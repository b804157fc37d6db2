use super::WithdrawalForm;
use super::view::View;
use crate::DocumentError;
use crate::typesetting::{Template, typeset};

const TEMPLATE: Template = Template {
    name: "withdrawal_form.typ",
    source: include_str!("form.typ"),
};

/// Makes the withdrawal form: A4 portrait, PDF/UA-1, usually one page.
///
/// # Errors
/// [`DocumentError::Typesetting`] or [`DocumentError::Export`]; neither depends on the filer's text.
pub fn pdf(form: &WithdrawalForm) -> Result<Vec<u8>, DocumentError> {
    typeset(TEMPLATE, &View::new(form), form.made_on)
}
