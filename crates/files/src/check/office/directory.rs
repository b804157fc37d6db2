//! The end of a ZIP archive, read before anything is made of what it lists.

use super::super::bytes::{find_last, tail};
use crate::FileError;

/// The most entries that a document may consist of.
const ENTRIES: u16 = 2000;

/// The closing record and the longest comment that may follow it, in bytes (APPNOTE.TXT, 4.3.16).
const END_WITHIN: usize = 22 + 65_535;

/// How many entries the archive says it has.
pub(super) fn count(bytes: &[u8]) -> Result<usize, FileError> {
    let end = tail(bytes, END_WITHIN);
    let record = find_last(end, b"PK\x05\x06")
        .and_then(|at| end.get(at..))
        .ok_or(FileError::Damaged)?;
    let [
        _,
        _,
        _,
        _,
        _,
        _,
        _,
        _,
        _,
        _,
        low,
        high,
        _,
        _,
        _,
        _,
        _,
        _,
        _,
        _,
        comment_low,
        comment_high,
        comment @ ..,
    ] = record
    else {
        return Err(FileError::Damaged);
    };
    if comment.len() != usize::from(u16::from_le_bytes([*comment_low, *comment_high])) {
        return Err(FileError::Damaged);
    }
    match u16::from_le_bytes([*low, *high]) {
        count if count > ENTRIES => Err(FileError::ArchiveBomb),
        count => Ok(usize::from(count)),
    }
}
