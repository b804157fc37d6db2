//! Unpacking every entry into nothing, to learn how large it really is and that it is whole.

use std::io::{self, Cursor, Read};

use zip::ZipArchive;

use super::super::budget::Budget;
use crate::FileError;

/// The part that says what the other parts are.
pub(super) const CONTENT_TYPES: &str = "[Content_Types].xml";

/// The most that a document may unpack to, in bytes.
const UNPACKED: u64 = 200 * 1024 * 1024;

/// How many times larger than the file that may be.
const RATIO: u64 = 100;

/// The most that the list of parts may unpack to, in bytes.
const LONGEST_LIST: u64 = 1024 * 1024;

/// How much is unpacked between two looks at the clock, in bytes.
const PIECE: usize = 64 * 1024;

/// Unpacks all entries and returns the list of parts.
pub(super) fn check(
    archive: &mut ZipArchive<Cursor<&[u8]>>,
    packed: usize,
    budget: &Budget,
) -> Result<Vec<u8>, FileError> {
    let limit = UNPACKED.min(RATIO.saturating_mul(packed as u64));
    check_announced(archive, packed as u64, limit)?;
    let mut content_types = Vec::new();
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).map_err(|_| FileError::Damaged)?;
        budget.look()?;
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
            pass(&mut reader, budget)?
        };
        match read {
            Ok(read) if read == announced => {}
            Ok(read) if read > announced => return Err(FileError::ArchiveBomb),
            _ => return Err(FileError::Damaged),
        }
    }
    Ok(content_types)
}

/// Unpacks into nothing; how many bytes there were.
fn pass(reader: &mut impl Read, budget: &Budget) -> Result<io::Result<u64>, FileError> {
    let (mut passed, mut piece) = (0, vec![0; PIECE]);
    loop {
        match reader.read(&mut piece) {
            Ok(0) => return Ok(Ok(passed)),
            Ok(read) => passed += read as u64,
            Err(error) => return Ok(Err(error)),
        }
        budget.look()?;
    }
}

/// The sizes in the headers, so that an honest bomb is refused before any of it is unpacked. Entries that together are larger
/// than the file lie in one another: each would be unpacked anew.
fn check_announced(
    archive: &mut ZipArchive<Cursor<&[u8]>>,
    packed: u64,
    limit: u64,
) -> Result<(), FileError> {
    let (mut total, mut total_packed): (u64, u64) = (0, 0);
    for index in 0..archive.len() {
        let entry = archive
            .by_index_raw(index)
            .map_err(|_| FileError::Damaged)?;
        total = total.saturating_add(entry.size());
        total_packed = total_packed.saturating_add(entry.compressed_size());
    }
    if total > limit || total_packed > packed {
        Err(FileError::ArchiveBomb)
    } else {
        Ok(())
    }
}
