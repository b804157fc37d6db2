use crate::DocumentError;
use chrono::{Datelike, NaiveDate};
use std::io::{self, Read, Seek, Write};
use zip::{CompressionMethod, DateTime, ZipWriter, write::SimpleFileOptions};

/// Writes the files into a ZIP archive dated `day`. The same names and bytes always make the same archive: nothing is
/// compressed (scans and PDF hardly shrink, and no later compressor can change a frozen hash). `open` is asked for one
/// file at a time.
///
/// # Errors
/// [`DocumentError::Archive`]: what reading or writing says.
pub fn archive<W: Write + Seek, R: Read>(
    to: W,
    day: NaiveDate,
    names: &[String],
    mut open: impl FnMut(usize) -> io::Result<R>,
) -> Result<W, DocumentError> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(moment(day))
        .unix_permissions(0o644);
    let mut writer = ZipWriter::new(to);
    for (place, name) in names.iter().enumerate() {
        writer
            .start_file(name.as_str(), options)
            .map_err(|error| DocumentError::Archive(error.into()))?;
        let mut file = open(place).map_err(DocumentError::Archive)?;
        io::copy(&mut file, &mut writer).map_err(DocumentError::Archive)?;
    }
    writer
        .finish()
        .map_err(|error| DocumentError::Archive(error.into()))
}

/// The day in the archive's calendar, which begins in 1980.
fn moment(day: NaiveDate) -> DateTime {
    let part = |value: u32| u8::try_from(value).unwrap_or(1);
    u16::try_from(day.year())
        .ok()
        .and_then(|year| {
            DateTime::from_date_and_time(year, part(day.month()), part(day.day()), 0, 0, 0).ok()
        })
        .unwrap_or_default()
}
