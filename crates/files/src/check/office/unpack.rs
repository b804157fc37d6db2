//! Unpacking every entry into nothing, to learn how large it really is and that it is whole.

use std::io::{Cursor, Read, copy, sink};

use zip::ZipArchive;

use crate::FileError;

/// The part that says what the other parts are.
pub(super) const CONTENT_TYPES: &str = "[Content_Types].xml";

/// The most that a document may unpack to, in bytes.
const UNPACKED: u64 = 200 * 1024 * 1024;

/// How many times larger than the file that may be.
const RATIO: u64 = 100;

/// The most that the list of parts may unpack to, in bytes.
const LONGEST_LIST: u64 = 1024 * 1024;

/// Unpacks all entries and returns the list of parts.
pub(super) fn check(
    archive: &mut ZipArchive<Cursor<&[u8]>>,
    packed: usize,
) -> Result<Vec<u8>, FileError> {
    let limit = UNPACKED.min(RATIO.saturating_mul(packed as u64));
    check_announced(archive, limit)?;
    let mut content_types = Vec::new();
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).map_err(|_| FileError::Damaged)?;
        let announced = entry.size();
        let is_list = entry.name().eq_ignore_ascii_case(CONTENT_TYPES);
        if is_list && announced > LONGEST_LIST {
            return Err(FileError::ArchiveBomb);
        }
        // One byte more than announced is enough to know that the announcement lies.
        let mut reader = entry.by_ref().take(announced.saturating_add(1));
        let read = if is_list {
            reader
                .read_to_end(&mut content_types)
                .map(|read| read as u64)
        } else {
            copy(&mut reader, &mut sink())
        };
        match read {
            Ok(read) if read == announced => {}
            Ok(read) if read > announced => return Err(FileError::ArchiveBomb),
            _ => return Err(FileError::Damaged),
        }
    }
    Ok(content_types)
}

/// The sizes in the headers, so that an honest bomb is refused before any of it is unpacked.
fn check_announced(archive: &mut ZipArchive<Cursor<&[u8]>>, limit: u64) -> Result<(), FileError> {
    let mut total: u64 = 0;
    for index in 0..archive.len() {
        let entry = archive
            .by_index_raw(index)
            .map_err(|_| FileError::Damaged)?;
        total = total.saturating_add(entry.size());
    }
    if total > limit {
        Err(FileError::ArchiveBomb)
    } else {
        Ok(())
    }
}
