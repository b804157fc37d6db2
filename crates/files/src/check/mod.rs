//! Whether a received file may stay, decided by its content.

mod budget;
mod bytes;
mod image;
mod office;
mod pdf;

use std::fs;
use std::path::Path;
use std::time::Duration;

use budget::Budget;

use crate::{FileError, FileKind};

/// Checks the file at `path`, which bore `name`, and says what it is. What is not looked through in `time` is refused.
pub(crate) fn file(
    path: &Path,
    name: &str,
    allowed: &[FileKind],
    time: Duration,
) -> Result<FileKind, FileError> {
    let mut budget = Budget::new(time);
    let bytes = fs::read(path)?;
    if bytes.is_empty() {
        return Err(FileError::Empty);
    }
    let kind = content(&bytes, allowed, &mut budget)?;
    let named = extension(name);
    if !kind.is_named(&named) {
        return Err(FileError::TypeDiffers {
            named,
            actual: kind,
        });
    }
    if !allowed.contains(&kind) {
        return Err(FileError::TypeNotAllowed {
            actual: kind,
            allowed: allowed.to_vec(),
        });
    }
    Ok(kind)
}

/// What the bytes are. Zip archives are told apart by their entries: sniffing takes LibreOffice's documents for plain archives.
fn content(bytes: &[u8], allowed: &[FileKind], budget: &mut Budget) -> Result<FileKind, FileError> {
    budget.look()?;
    if bytes.starts_with(b"PK\x03\x04") {
        return office::check(bytes, allowed, budget);
    }
    match infer::get(bytes).map(|sniffed| sniffed.mime_type()) {
        Some("image/jpeg") => image::check_jpg(bytes).map(|()| FileKind::Jpg),
        Some("image/png") => image::check_png(bytes).map(|()| FileKind::Png),
        Some("application/pdf") if pdf::begins(bytes) => {
            pdf::check(bytes, budget).map(|()| FileKind::Pdf)
        }
        _ => Err(FileError::TypeUnknown {
            allowed: allowed.to_vec(),
        }),
    }
}

/// The extension of a file's name in lower case, empty when it has none.
fn extension(name: &str) -> String {
    name.trim_end()
        .rsplit_once('.')
        .map(|(_, extension)| extension.to_lowercase())
        .unwrap_or_default()
}
