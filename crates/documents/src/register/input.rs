use chrono::{NaiveDate, NaiveDateTime};

/// A list to export: a title, a head and rows of typed cells.
#[derive(Debug, Clone, PartialEq)]
pub struct RegisterSheet {
    /// Title over the table («Журнал регистрации заявлений …»); not part of the CSV.
    pub title: String,
    /// Name of the worksheet; cut to 31 characters and cleaned of `[ ] : * ? / \`, «Лист1» when nothing is left.
    pub sheet_name: String,
    /// Day of export (the region's calendar): the file's date.
    pub made_on: NaiveDate,
    /// Columns, left to right; at least one.
    pub columns: Vec<Column>,
    /// Rows; each has one cell per column.
    pub rows: Vec<Vec<Cell>>,
}

/// One column of a register.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// Heading.
    pub title: String,
    /// Width in characters of the default font (8.43 is a spreadsheet's own default).
    pub width: f64,
}

/// One typed cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// Text, never a formula whatever it begins with.
    Text(String),
    /// A day; a real date in the spreadsheet, `ДД.ММ.ГГГГ` in the CSV.
    Date(NaiveDate),
    /// A moment in the region's time; a real date in the spreadsheet, `ДД.ММ.ГГГГ ЧЧ:ММ` in the CSV.
    DateTime(NaiveDateTime),
    /// A number; decimal comma in the CSV.
    Number(f64),
}
