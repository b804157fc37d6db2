use super::RegisterSheet;
use crate::DocumentError;

/// Exports the register.
pub fn csv(sheet: &RegisterSheet) -> Result<Vec<u8>, DocumentError> {
    let _ = sheet;
    Err(DocumentError::TooLarge)
}
