use rust_xlsxwriter::{Workbook, Worksheet, XlsxError};

use super::formats::Formats;
use super::words::{COLUMNS, NO_EXPERT, NO_ROWS, expert, heading, state};
use super::{ScheduleDocument, ScheduleRow};
use crate::DocumentError;
use crate::spreadsheet::{A4, PAGE_FOOT, cell_text, properties};

/// Widths of the six columns, in characters; together they fill a landscape A4 page.
const WIDTHS: [u8; 6] = [5, 24, 15, 18, 36, 46];
const LAST_COLUMN: u16 = 5;
const STATE_ROW: u32 = 0;
const HEADING_ROW: u32 = 1;
const HEAD_ROW: u32 = 2;

/// Makes the schedule as a spreadsheet: the same content as the PDF, set up to print on A4 landscape with the head of the
/// table on every page.
///
/// # Errors
/// [`DocumentError::TooLarge`] for more teachers than a worksheet has rows, [`DocumentError::Spreadsheet`] otherwise.
pub fn xlsx(schedule: &ScheduleDocument) -> Result<Vec<u8>, DocumentError> {
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(&heading(schedule), schedule.printed_on));
    let sheet = workbook.add_worksheet();
    let formats = Formats::new();
    set_up_page(sheet)?;
    sheet.write_string_with_format(STATE_ROW, 0, state(&schedule.status), &formats.plain_bold)?;
    let title = heading(schedule);
    sheet.merge_range(
        HEADING_ROW,
        0,
        HEADING_ROW,
        LAST_COLUMN,
        cell_text(&title),
        &formats.heading,
    )?;
    sheet.set_row_height(HEADING_ROW, 54)?;
    for (column, title) in (0..).zip(COLUMNS) {
        sheet.write_string_with_format(HEAD_ROW, column, title, &formats.head)?;
    }
    if schedule.rows.is_empty() {
        sheet.merge_range(
            HEAD_ROW + 1,
            0,
            HEAD_ROW + 1,
            LAST_COLUMN,
            NO_ROWS,
            &formats.centred,
        )?;
    }
    for (number, row) in (1..).zip(&schedule.rows) {
        write_row(sheet, &formats, number, row)?;
    }
    let rows = u32::try_from(schedule.rows.len().max(1)).map_err(|_| DocumentError::TooLarge)?;
    write_foot(sheet, &formats, HEAD_ROW + rows + 2, schedule)?;
    Ok(workbook.save_to_buffer()?)
}

fn set_up_page(sheet: &mut Worksheet) -> Result<(), XlsxError> {
    sheet.set_name("График")?;
    sheet
        .set_landscape()
        .set_paper_size(A4)
        .set_print_fit_to_pages(1, 0);
    sheet
        .set_margins(0.7, 0.45, 0.55, 0.7, 0.3, 0.3)
        .set_footer(PAGE_FOOT);
    sheet
        .set_repeat_rows(HEAD_ROW, HEAD_ROW)?
        .set_freeze_panes(HEAD_ROW + 1, 0)?;
    for (column, width) in (0..).zip(WIDTHS) {
        sheet.set_column_width(column, width)?;
    }
    Ok(())
}

fn write_row(
    sheet: &mut Worksheet,
    formats: &Formats,
    number: u32,
    row: &ScheduleRow,
) -> Result<(), XlsxError> {
    let at = HEAD_ROW + number;
    let experts = (1..).zip(&row.experts).map(|(slot, person)| {
        let person = person.as_ref().map_or_else(|| NO_EXPERT.to_owned(), expert);
        format!("{slot}. {person}")
    });
    let experts = experts.collect::<Vec<_>>().join("\n");
    let cells = [
        &row.full_name,
        row.category.title(),
        row.form.title(),
        &row.position_and_workplace,
        experts.as_str(),
    ];
    sheet.write_number_with_format(at, 0, number, &formats.centred)?;
    for (column, text) in (1..).zip(cells) {
        sheet.write_string_with_format(at, column, cell_text(text), &formats.cell)?;
    }
    Ok(())
}

fn write_foot(
    sheet: &mut Worksheet,
    formats: &Formats,
    at: u32,
    schedule: &ScheduleDocument,
) -> Result<(), XlsxError> {
    let who = &schedule.coordinator;
    let coordinator = format!(
        "Муниципальный координатор ____________________ {}",
        who.short_name
    );
    sheet.write_string_with_format(at, 0, cell_text(&coordinator), &formats.plain)?;
    let phone = format!("Рабочий телефон: {}", who.work_phone);
    sheet.write_string_with_format(at, LAST_COLUMN, cell_text(&phone), &formats.plain_right)?;
    Ok(())
}
