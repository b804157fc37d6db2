use super::Inventory;
use super::view::View;
use crate::DocumentError;
use crate::typesetting::{Template, typeset};

const TEMPLATE: Template = Template {
    name: "inventory.typ",
    source: include_str!("inventory.typ"),
};

/// Makes the inventory: A4, PDF/UA-1, the head of the table repeated on every page.
///
/// # Errors
/// [`DocumentError::Typesetting`] or [`DocumentError::Export`]; neither depends on the texts.
pub fn pdf(inventory: &Inventory) -> Result<Vec<u8>, DocumentError> {
    typeset(TEMPLATE, &View::new(inventory), inventory.handed_on)
}
