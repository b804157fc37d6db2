//! Objects packed together (ISO 32000-1, 7.5.7): since PDF 1.5 that is where most writers put actions.

use std::io::Read;

use flate2::read::DeflateDecoder;

use super::super::bytes::{find_last, tail};
use super::names;
use crate::FileError;

/// The most that all packed objects of a file may unpack to, in bytes.
const UNPACKED: u64 = 64 * 1024 * 1024;

/// How far before its data a stream's dictionary may begin.
const DICTIONARY_WITHIN: usize = 4096;

const KEYWORD: &[u8] = b"stream";

/// Looks for active names among packed objects. What cannot be unpacked is refused.
pub(super) fn check(bytes: &[u8]) -> Result<(), FileError> {
    let mut left = UNPACKED;
    let starts = bytes
        .windows(KEYWORD.len())
        .enumerate()
        .filter(|(_, window)| *window == KEYWORD);
    for (at, _) in starts {
        let (before, data) = bytes.split_at_checked(at).unwrap_or_default();
        if before.ends_with(b"end") {
            continue;
        }
        let dictionary = tail(before, DICTIONARY_WITHIN);
        let dictionary = find_last(dictionary, b"obj")
            .and_then(|from| dictionary.get(from..))
            .unwrap_or(dictionary);
        match packing(dictionary) {
            Packing::None => {}
            Packing::Unknown => return Err(FileError::ActivePdf),
            Packing::Deflate => {
                let unpacked = unpack(data.get(KEYWORD.len()..).unwrap_or_default(), left);
                let unpacked = unpacked.ok_or_else(|| unreadable(bytes))?;
                left = left
                    .checked_sub(unpacked.len() as u64 + 1)
                    .ok_or(FileError::ArchiveBomb)?;
                if names::are_active(&unpacked) {
                    return Err(FileError::ActivePdf);
                }
            }
        }
    }
    Ok(())
}

enum Packing {
    /// Not packed objects, or lying open: looked at with the rest of the file.
    None,
    Deflate,
    Unknown,
}

fn packing(dictionary: &[u8]) -> Packing {
    let names: Vec<_> = names::all(dictionary).map(|(_, name)| name).collect();
    let has = |wanted: &[u8]| names.iter().any(|name| **name == *wanted);
    // The type may stand elsewhere by reference; these two keys may not.
    let holds_objects = has(b"First") && has(b"N");
    if !holds_objects || !has(b"Filter") {
        return Packing::None;
    }
    let filters = names
        .iter()
        .filter(|name| name.ends_with(b"Decode") || ***name == *b"Crypt")
        .count();
    if filters == 1 && has(b"FlateDecode") && !has(b"DecodeParms") {
        Packing::Deflate
    } else {
        Packing::Unknown
    }
}

/// The unpacked objects, one byte past `limit` at most; `None` when they cannot be read.
fn unpack(data: &[u8], limit: u64) -> Option<Vec<u8>> {
    let data = data.strip_prefix(b"\r").unwrap_or(data);
    let data = data.strip_prefix(b"\n").unwrap_or(data);
    let mut unpacked = Vec::new();
    // Without the header of two bytes and the checksum, neither of which every reader asks for.
    DeflateDecoder::new(data.get(2..)?)
        .take(limit.saturating_add(1))
        .read_to_end(&mut unpacked)
        .ok()?;
    Some(unpacked)
}

fn unreadable(bytes: &[u8]) -> FileError {
    if names::all(bytes).any(|(_, name)| *name == *b"Encrypt") {
        FileError::Protected
    } else {
        FileError::Damaged
    }
}
