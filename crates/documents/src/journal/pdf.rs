use super::JournalDocument;
use super::view::View;
use crate::DocumentError;
use crate::typesetting::{Template, typeset};

const TEMPLATE: Template = Template {
    name: "journal.typ",
    source: include_str!("journal.typ"),
};

/// Makes the journal: A4 landscape, PDF/UA-1, the head of the table repeated and a total on every page.
///
/// # Errors
/// [`DocumentError::Typesetting`] or [`DocumentError::Export`]; neither depends on the texts in the journal.
pub fn pdf(journal: &JournalDocument) -> Result<Vec<u8>, DocumentError> {
    typeset(TEMPLATE, &View::new(journal), journal.printed_on)
}
