//! DOCX and XLSX: archives of the right parts, without macros, that unpack to a bearable size.

mod directory;
mod unpack;

use std::io::Cursor;

use zip::ZipArchive;

use super::budget::Budget;
use crate::{FileError, FileKind};

pub(super) fn check(
    bytes: &[u8],
    allowed: &[FileKind],
    budget: &Budget,
) -> Result<FileKind, FileError> {
    let count = directory::count(bytes)?;
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| FileError::Damaged)?;
    // Names are kept once: fewer of them than the directory counts means that two entries share a name.
    if archive.len() != count || !archive.file_names().all(is_safe) {
        return Err(FileError::Damaged);
    }
    let has = |wanted: &str| {
        archive
            .file_names()
            .any(|name| name.eq_ignore_ascii_case(wanted))
    };
    let unknown = || FileError::TypeUnknown {
        allowed: allowed.to_vec(),
    };
    let kind = match (has("word/document.xml"), has("xl/workbook.xml")) {
        _ if !has(unpack::CONTENT_TYPES) => return Err(unknown()),
        (true, false) => FileKind::Docx,
        (false, true) => FileKind::Xlsx,
        (true, true) | (false, false) => return Err(unknown()),
    };
    if archive
        .file_names()
        .any(|name| name.to_ascii_lowercase().ends_with("vbaproject.bin"))
    {
        return Err(FileError::Macros);
    }
    let content_types = unpack::check(&mut archive, bytes.len(), budget)?;
    check_content_types(&content_types)?;
    Ok(kind)
}

/// Whether unpacking the entry by its name would stay inside a folder, on any system.
fn is_safe(name: &str) -> bool {
    !name.starts_with('/')
        && !name.contains(['\\', ':', '\0'])
        && !name.split('/').any(|part| part == "..")
}

/// Refuses macros by what the parts are said to be, since the part itself may bear any name.
fn check_content_types(xml: &[u8]) -> Result<(), FileError> {
    // UTF-16 without its zero bytes is close enough to look for words of ASCII.
    let text: Vec<u8> = xml
        .iter()
        .filter(|byte| **byte != 0)
        .map(u8::to_ascii_lowercase)
        .collect();
    let text = String::from_utf8_lossy(&text);
    if text.contains("macroenabled") || text.contains("vbaproject") {
        return Err(FileError::Macros);
    }
    // Escapes and entities can spell the same words; no office program writes them here.
    if text.contains("&#") || text.contains("<!doctype") {
        Err(FileError::Damaged)
    } else {
        Ok(())
    }
}
