//! What the exported spreadsheets share.

mod dates;
mod names;
mod text;

pub(crate) use dates::{excel_date, excel_datetime, properties};
pub(crate) use names::sheet_name;
pub(crate) use text::cell_text;

/// Excel's number of the A4 paper size.
pub(crate) const A4: u8 = 9;

/// Page foot: «Страница 1 из 3».
pub(crate) const PAGE_FOOT: &str = "&RСтраница &P из &N";
