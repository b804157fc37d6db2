use rust_xlsxwriter::{Format, Workbook, Worksheet, XlsxError};

use super::check::check;
use super::formats::Formats;
use super::{Cell, RegisterSheet};
use crate::spreadsheet::{
    A4, PAGE_FOOT, cell_text, excel_date, excel_datetime, properties, sheet_name,
};
use crate::{DocumentError, dates};

const TITLE_ROW: u32 = 0;
const HEAD_ROW: u32 = 1;

/// Exports the register as a spreadsheet: title, frozen head with filters, typed cells; prints on A4 landscape.
///
/// Dates before 1900 become text and numbers that are not finite become empty cells, since a spreadsheet has neither; text
/// over 32 767 characters is cut.
///
/// # Errors
/// [`DocumentError::RowWidth`] and [`DocumentError::TooLarge`] for a register of the wrong shape,
/// [`DocumentError::Spreadsheet`] otherwise.
pub fn xlsx(register: &RegisterSheet) -> Result<Vec<u8>, DocumentError> {
    let (columns, rows) = check(register)?;
    let last_column = columns.saturating_sub(1);
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(&register.title, register.made_on));
    let sheet = workbook.add_worksheet();
    let formats = Formats::new();
    sheet.set_name(sheet_name(&register.sheet_name))?;
    sheet
        .set_landscape()
        .set_paper_size(A4)
        .set_print_fit_to_pages(1, 0)
        .set_footer(PAGE_FOOT);
    sheet
        .set_repeat_rows(HEAD_ROW, HEAD_ROW)?
        .set_freeze_panes(HEAD_ROW + 1, 0)?;
    sheet.autofilter(HEAD_ROW, 0, HEAD_ROW + rows, last_column)?;
    sheet.write_string_with_format(TITLE_ROW, 0, cell_text(&register.title), &formats.title)?;
    for (at, column) in (0..).zip(&register.columns) {
        sheet.set_column_width(at, column.width)?;
        sheet.write_string_with_format(HEAD_ROW, at, cell_text(&column.title), &formats.head)?;
    }
    for (row, cells) in (HEAD_ROW + 1..).zip(&register.rows) {
        for (column, cell) in (0..).zip(cells) {
            write_cell(sheet, &formats, (row, column), cell)?;
        }
    }
    Ok(workbook.save_to_buffer()?)
}

fn write_cell(
    sheet: &mut Worksheet,
    formats: &Formats,
    at: (u32, u16),
    cell: &Cell,
) -> Result<(), XlsxError> {
    let text = |sheet: &mut Worksheet, text: &str, format: &Format| {
        sheet
            .write_string_with_format(at.0, at.1, cell_text(text), format)
            .map(drop)
    };
    match cell {
        Cell::Text(value) => text(sheet, value, &formats.text),
        Cell::Date(day) => match excel_date(*day) {
            Some(date) => sheet
                .write_datetime_with_format(at.0, at.1, date, &formats.date)
                .map(drop),
            None => text(sheet, &dates::short(*day), &formats.text),
        },
        Cell::DateTime(moment) => match excel_datetime(*moment) {
            Some(date) => sheet
                .write_datetime_with_format(at.0, at.1, date, &formats.moment)
                .map(drop),
            None => text(sheet, &dates::moment(*moment), &formats.text),
        },
        Cell::Number(value) if value.is_finite() => sheet
            .write_number_with_format(at.0, at.1, *value, &formats.number)
            .map(drop),
        Cell::Number(_) | Cell::Empty => sheet.write_blank(at.0, at.1, &formats.text).map(drop),
    }
}
