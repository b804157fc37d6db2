use super::RegisterSheet;
use crate::DocumentError;

/// Rows of a worksheet, without the two that the title and the head take.
const MOST_ROWS: usize = 1_048_576 - 2;
/// Columns of a worksheet.
const MOST_COLUMNS: usize = 16_384;

/// The register's size (columns, rows), once every row has a cell per column and all fits into a worksheet.
pub(super) fn check(register: &RegisterSheet) -> Result<(u16, u32), DocumentError> {
    let expected = register.columns.len();
    let uneven = register
        .rows
        .iter()
        .enumerate()
        .find(|(_, cells)| cells.len() != expected);
    if let Some((row, cells)) = uneven {
        return Err(DocumentError::RowWidth {
            row,
            expected,
            actual: cells.len(),
        });
    }
    if expected > MOST_COLUMNS || register.rows.len() > MOST_ROWS {
        return Err(DocumentError::TooLarge);
    }
    let columns = u16::try_from(expected).map_err(|_| DocumentError::TooLarge)?;
    let rows = u32::try_from(register.rows.len()).map_err(|_| DocumentError::TooLarge)?;
    Ok((columns, rows))
}
