//! Whether a received file may stay, decided by its content.

use std::fs;
use std::path::Path;

use crate::{FileError, FileKind};

/// Checks the file at `path`, which bore `name`, and says what it is.
pub(crate) fn file(path: &Path, name: &str, allowed: &[FileKind]) -> Result<FileKind, FileError> {
    let bytes = fs::read(path)?;
    if bytes.is_empty() {
        return Err(FileError::Empty);
    }
    let kind = content(&bytes)?;
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

fn content(_bytes: &[u8]) -> Result<FileKind, FileError> {
    Err(FileError::TypeUnknown)
}

/// The extension of a file's name in lower case, empty when it has none.
fn extension(name: &str) -> String {
    name.trim_end()
        .rsplit_once('.')
        .map(|(_, extension)| extension.to_lowercase())
        .unwrap_or_default()
}
