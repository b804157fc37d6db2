use super::ActDocument;
use super::view::View;
use crate::DocumentError;
use crate::typesetting::{Template, typeset};

const TEMPLATE: Template = Template {
    name: "destruction_act.typ",
    source: include_str!("act.typ"),
};

/// Makes the act: A4, PDF/UA-1.
///
/// # Errors
/// [`DocumentError::Typesetting`] or [`DocumentError::Export`]; neither depends on the texts.
pub fn pdf(act: &ActDocument) -> Result<Vec<u8>, DocumentError> {
    typeset(TEMPLATE, &View::new(act), act.destroyed_at.date())
}
