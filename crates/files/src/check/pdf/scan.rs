//! One pass over a PDF: names anywhere, and the packed objects on the way. The file's structure is not followed on purpose:
//! readers disagree about broken structure, and a name hidden by one reading is shown by another.

use super::super::budget::Budget;
use super::names;
use super::object_streams::{Dictionary, Unpacking};
use crate::FileError;

/// The most streams that are looked at. A book of scans has some hundreds, a drawing some thousands.
const STREAMS: u32 = 20_000;

/// Refuses what runs or carries files, lying open or among packed objects. Its cost grows with the length of the file alone:
/// each byte is passed once, what a stream's dictionary says is gathered on the way, and unpacking has its limits.
pub(super) fn check(bytes: &[u8], budget: &mut Budget) -> Result<(), FileError> {
    let mut unpacking = Unpacking::of(bytes);
    let mut dictionary = Dictionary::default();
    let mut streams = 0;
    for at in memchr::memchr3_iter(b'/', b'o', b's', bytes) {
        budget.step()?;
        let (before, here) = bytes.split_at_checked(at).unwrap_or_default();
        if let Some(name) = names::read(here) {
            if names::is_active(bytes, at, &name) {
                return Err(FileError::ActivePdf);
            }
            dictionary.add(&name);
        } else if here.starts_with(b"obj") {
            dictionary = Dictionary::default();
        } else if let Some(data) = here.strip_prefix(b"stream")
            && !before.ends_with(b"end")
        {
            streams += 1;
            if streams > STREAMS {
                return Err(FileError::TooComplex);
            }
            unpacking.check(&dictionary, data, bytes, budget)?;
        }
    }
    Ok(())
}
