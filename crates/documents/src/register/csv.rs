use csv::{QuoteStyle, Terminator, WriterBuilder};

use super::check::check;
use super::{Cell, RegisterSheet};
use crate::{DocumentError, dates};

/// Tells spreadsheet programs that the file is UTF-8.
const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// Exports the register as text for a Russian spreadsheet program: UTF-8 with a byte order mark, `;` between cells, CRLF
/// after each line. Cells that a spreadsheet would take for a formula are prefixed by an apostrophe.
///
/// # Errors
/// [`DocumentError::RowWidth`] and [`DocumentError::TooLarge`] for a register of the wrong shape, [`DocumentError::Csv`]
/// otherwise.
pub fn csv(register: &RegisterSheet) -> Result<Vec<u8>, DocumentError> {
    check(register)?;
    let mut writer = WriterBuilder::new()
        .delimiter(b';')
        .terminator(Terminator::CRLF)
        .quote_style(QuoteStyle::Necessary)
        .from_writer(BYTE_ORDER_MARK.to_vec());
    writer.write_record(
        register
            .columns
            .iter()
            .map(|column| harmless(&column.title)),
    )?;
    for cells in &register.rows {
        writer.write_record(cells.iter().map(text))?;
    }
    writer
        .into_inner()
        .map_err(|error| DocumentError::Csv(error.into_error().into()))
}

fn text(cell: &Cell) -> String {
    match cell {
        Cell::Text(value) => harmless(value),
        Cell::Date(day) => dates::short(*day),
        Cell::DateTime(moment) => dates::moment(*moment),
        Cell::Number(value) if value.is_finite() => value.to_string().replace('.', ","),
        Cell::Number(_) | Cell::Empty => String::new(),
    }
}

/// Text that no spreadsheet program runs as a formula (OWASP, CSV injection).
fn harmless(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}
