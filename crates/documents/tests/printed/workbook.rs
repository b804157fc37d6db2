//! Reading XLSX files back.

use std::io::{Cursor, Read};

use calamine::{Data, Range, Reader, Xlsx};

/// The first worksheet's cells and name.
pub fn first_sheet(bytes: &[u8]) -> (String, Range<Data>) {
    let mut workbook = Xlsx::new(Cursor::new(bytes)).expect("a workbook");
    let name = workbook.sheet_names().first().expect("a worksheet").clone();
    let range = workbook.worksheet_range(&name).expect("cells");
    (name, range)
}

/// One cell, counted from 0.
pub fn cell(range: &Range<Data>, row: u32, column: u32) -> Data {
    range.get_value((row, column)).cloned().unwrap_or_default()
}

/// The text of one part of the package: «xl/worksheets/sheet1.xml».
pub fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("a ZIP archive");
    let mut text = String::new();
    archive
        .by_name(name)
        .expect("the part")
        .read_to_string(&mut text)
        .expect("UTF-8");
    text
}
