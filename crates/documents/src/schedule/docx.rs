use std::io::Cursor;

use docx_rs::{
    AlignmentType, Docx, Footer, PageMargin, PageNum, PageOrientationType, Paragraph, Run,
    RunFonts, Tab, TabValueType, Table, TableAlignmentType, TableCell, TableCellMargins,
    TableLayoutType, TableRow, VAlignType, WidthType,
};

use super::words::{COLUMNS, NO_EXPERT, NO_ROWS, expert, heading, state};
use super::{ScheduleDocument, ScheduleRow, ScheduleStatus};
use crate::{DocumentError, dates};

const FONT: &str = "Times New Roman";
/// Half-points.
const SIZE: usize = 21;
/// Twentieths of a point: a landscape A4 page within its margins, and the PDF's columns.
const PAGE: (u32, u32) = (16838, 11906);
const WIDTHS: [usize; 6] = [624, 2494, 1588, 2438, 3601, 4393];
const WIDTH: usize = 15138;

/// Makes the schedule as a text document: the same content as the PDF, on A4 landscape, with the head of the table on every page.
///
/// # Errors
/// [`DocumentError::Text`].
pub fn docx(schedule: &ScheduleDocument) -> Result<Vec<u8>, DocumentError> {
    let made = format!("{}T00:00:00Z", schedule.printed_on);
    let mut document = Docx::new()
        .page_size(PAGE.0, PAGE.1)
        .page_orient(PageOrientationType::Landscape)
        .page_margin(margins())
        .default_fonts(fonts())
        .default_size(SIZE)
        .created_at(&made)
        .updated_at(&made)
        .footer(foot(schedule));
    for line in approval(schedule) {
        document = document.add_paragraph(line);
    }
    let title = plain(&heading(schedule)).bold().size(27);
    let blank = Paragraph::new();
    document = document
        .add_paragraph(Paragraph::new().align(AlignmentType::Center).add_run(title))
        .add_paragraph(blank.clone())
        .add_table(table(schedule))
        .add_paragraph(blank)
        .add_paragraph(signature(schedule));
    let mut parts = document.build();
    parts.document = repeat_head(&without_ids(&parts.document));
    for footer in &mut parts.footers {
        *footer = without_ids(footer).into_bytes();
    }
    let mut bytes = Cursor::new(Vec::new());
    parts
        .pack(&mut bytes)
        .map_err(|error| DocumentError::Text(error.to_string()))?;
    Ok(bytes.into_inner())
}

/// The library has no word for a row that is repeated on every page: the first row of the table is given it here.
fn repeat_head(document: &str) -> Vec<u8> {
    document
        .replacen("<w:trPr>", "<w:trPr><w:tblHeader />", 1)
        .into_bytes()
}

/// The library counts paragraphs over the whole life of the process; without the counts the same schedule gives the same bytes.
fn without_ids(part: &[u8]) -> String {
    let text = String::from_utf8_lossy(part);
    let mut pieces = text.split(" w14:paraId=\"");
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |mut whole, piece| {
        whole.push_str(piece.split_once('"').map_or("", |(_, rest)| rest));
        whole
    })
}

fn margins() -> PageMargin {
    PageMargin {
        top: 794,
        left: 1020,
        right: 680,
        bottom: 1020,
        header: 400,
        footer: 500,
        gutter: 0,
    }
}

fn fonts() -> RunFonts {
    RunFonts::new().ascii(FONT).hi_ansi(FONT).cs(FONT)
}

fn plain(text: &str) -> Run {
    Run::new().add_text(text).fonts(fonts())
}

fn line(text: &str) -> Paragraph {
    Paragraph::new().add_run(plain(text))
}

/// The stamp's words on the left, then who approved.
fn approval(schedule: &ScheduleDocument) -> Vec<Paragraph> {
    let stamp = Paragraph::new().add_run(plain(&state(&schedule.status)).bold());
    let who = match &schedule.status {
        ScheduleStatus::NotApproved => {
            vec![line(&format!(
                "По состоянию на {}",
                dates::short(schedule.printed_on)
            ))]
        }
        ScheduleStatus::Approved { on, by, .. } => vec![
            line(&format!("Оператор ТОИПКРО ____________________ {by}")),
            line(&dates::long(*on)),
        ],
    };
    let right = who
        .into_iter()
        .map(|paragraph| paragraph.align(AlignmentType::Right));
    std::iter::once(stamp).chain(right).collect()
}

fn table(schedule: &ScheduleDocument) -> Table {
    let head = WIDTHS.iter().zip(COLUMNS).map(|(width, title)| {
        let title = Paragraph::new()
            .align(AlignmentType::Center)
            .add_run(plain(title).bold());
        cell(*width, vec![title]).vertical_align(VAlignType::Center)
    });
    let mut rows = vec![TableRow::new(head.collect()).cant_split()];
    if schedule.rows.is_empty() {
        let none = line(NO_ROWS).align(AlignmentType::Center);
        rows.push(TableRow::new(vec![cell(WIDTH, vec![none]).grid_span(6)]));
    }
    for (number, row) in (1..).zip(&schedule.rows) {
        rows.push(table_row(number, row));
    }
    Table::new(rows)
        .set_grid(WIDTHS.to_vec())
        .width(WIDTH, WidthType::Dxa)
        .layout(TableLayoutType::Fixed)
        .align(TableAlignmentType::Left)
        .margins(TableCellMargins::new().margin(60, 100, 60, 100))
}

fn table_row(number: u32, row: &ScheduleRow) -> TableRow {
    let experts = (1..).zip(&row.experts).map(|(slot, person)| match person {
        Some(person) => line(&format!("{slot}. {}", expert(person))),
        None => Paragraph::new()
            .add_run(plain(&format!("{slot}. ")))
            .add_run(plain(NO_EXPERT).italic()),
    });
    let cells = [
        vec![line(&number.to_string()).align(AlignmentType::Center)],
        vec![line(&row.full_name)],
        vec![line(row.category.title())],
        vec![line(row.form.title())],
        vec![line(&row.position_and_workplace)],
        experts.collect(),
    ];
    let cells = WIDTHS.iter().zip(cells);
    TableRow::new(cells.map(|(width, lines)| cell(*width, lines)).collect()).cant_split()
}

fn cell(width: usize, lines: Vec<Paragraph>) -> TableCell {
    lines.into_iter().fold(
        TableCell::new().width(width, WidthType::Dxa),
        TableCell::add_paragraph,
    )
}

fn signature(schedule: &ScheduleDocument) -> Paragraph {
    let who = &schedule.coordinator;
    let left = format!(
        "Муниципальный координатор ____________________ {}",
        who.short_name
    );
    Paragraph::new()
        .add_tab(Tab::new().val(TabValueType::Right).pos(WIDTH))
        .add_run(plain(&left).add_tab())
        .add_run(plain(&format!("Рабочий телефон: {}", who.work_phone)))
}

fn foot(schedule: &ScheduleDocument) -> Footer {
    let words = format!(
        "{}   Сформировано {}   Страница ",
        state(&schedule.status),
        dates::short(schedule.printed_on)
    );
    let paragraph = Paragraph::new()
        .add_run(plain(&words).size(17))
        .add_page_num(PageNum::new());
    Footer::new().add_paragraph(paragraph)
}
