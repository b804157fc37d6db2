//! PDF: whole, and without anything that runs or carries other files.

mod names;
mod object_streams;
mod scan;

use super::budget::Budget;
use super::bytes::{find, tail};
use crate::FileError;

/// How far in the header may stand: readers look no further.
const HEADER_WITHIN: usize = 1024;

/// How far from the end the closing mark may stand, blank padding apart. Readers ask for 1024; some writers add a trailer of
/// their own.
const END_WITHIN: usize = 4096;

/// Whether the header is there. It may stand a little way in, but not after the beginning of a file of another kind.
pub(super) fn begins(bytes: &[u8]) -> bool {
    let header = find(bytes.get(..HEADER_WITHIN).unwrap_or(bytes), b"%PDF-");
    header
        .and_then(|at| bytes.get(..at))
        .is_some_and(|before| infer::get(before).is_none())
}

pub(super) fn check(bytes: &[u8], budget: &mut Budget) -> Result<(), FileError> {
    let end = bytes
        .trim_ascii_end()
        .iter()
        .rposition(|byte| *byte != 0)
        .map_or(0, |last| last + 1);
    let written = bytes.get(..end).unwrap_or(bytes);
    find(tail(written, END_WITHIN), b"%%EOF").ok_or(FileError::Damaged)?;
    scan::check(bytes, budget)
}
