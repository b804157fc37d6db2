//! Objects packed together (ISO 32000-1, 7.5.7): since PDF 1.5 that is where most writers put actions.

use std::io::Read;

use flate2::bufread::DeflateDecoder;

use super::super::budget::Budget;
use super::names;
use crate::FileError;

/// The most that all packed objects of a file may unpack to, in bytes.
const UNPACKED: u64 = 64 * 1024 * 1024;

/// How many times as much as the file is long may be read for it: streams that lie in one another are read again and again.
const PACKED: u64 = 2;

/// How much is unpacked between two looks at the clock, in bytes.
const PIECE: usize = 64 * 1024;

/// What the names since the last `obj` say about the stream that follows.
#[derive(Debug, Default)]
pub(super) struct Dictionary {
    first: bool,
    count: bool,
    filter: bool,
    deflate: bool,
    parameters: bool,
    filters: u32,
}

impl Dictionary {
    pub(super) fn add(&mut self, name: &[u8]) {
        match name {
            b"First" => self.first = true,
            b"N" => self.count = true,
            b"Filter" => self.filter = true,
            b"DecodeParms" => self.parameters = true,
            b"Crypt" => self.filters += 1,
            name if name.ends_with(b"Decode") => {
                self.filters += 1;
                self.deflate |= name == b"FlateDecode";
            }
            _ => {}
        }
    }

    fn packing(&self) -> Packing {
        // The type may stand elsewhere by reference; these two keys may not.
        let holds_objects = self.first && self.count;
        if !holds_objects || !self.filter {
            Packing::None
        } else if self.filters == 1 && self.deflate && !self.parameters {
            Packing::Deflate
        } else {
            Packing::Unknown
        }
    }
}

enum Packing {
    /// Not packed objects, or lying open: looked at with the rest of the file.
    None,
    Deflate,
    Unknown,
}

/// What may still be unpacked of a file.
#[derive(Debug)]
pub(super) struct Unpacking {
    unpacked: u64,
    packed: u64,
}

impl Unpacking {
    pub(super) const fn of(file: &[u8]) -> Self {
        Self {
            unpacked: UNPACKED,
            packed: (file.len() as u64).saturating_mul(PACKED),
        }
    }

    /// Looks for active names among the objects packed in `data`. What cannot be unpacked is refused.
    pub(super) fn check(
        &mut self,
        dictionary: &Dictionary,
        data: &[u8],
        file: &[u8],
        budget: &mut Budget,
    ) -> Result<(), FileError> {
        match dictionary.packing() {
            Packing::None => return Ok(()),
            Packing::Unknown => return Err(FileError::ActivePdf),
            Packing::Deflate => {}
        }
        let objects = self.unpack(data, budget)?;
        let objects = objects.ok_or_else(|| unreadable(file))?;
        for (at, name) in names::all(&objects) {
            budget.step()?;
            if names::is_active(&objects, at, &name) {
                return Err(FileError::ActivePdf);
            }
        }
        Ok(())
    }

    /// The unpacked objects; `None` when they cannot be read.
    fn unpack(&mut self, data: &[u8], budget: &Budget) -> Result<Option<Vec<u8>>, FileError> {
        let data = data.strip_prefix(b"\r").unwrap_or(data);
        let data = data.strip_prefix(b"\n").unwrap_or(data);
        // Without the header of two bytes and the checksum, neither of which every reader asks for.
        let Some(data) = data.get(2..) else {
            return Ok(None);
        };
        let mut decoder = DeflateDecoder::new(data);
        let (mut objects, mut piece) = (Vec::new(), vec![0; PIECE]);
        loop {
            budget.look()?;
            let Ok(read) = decoder.read(&mut piece) else {
                return Ok(None);
            };
            self.spend(read)?;
            match piece.get(..read) {
                Some([]) | None => break,
                Some(unpacked) => objects.extend_from_slice(unpacked),
            }
        }
        let left = self.packed.checked_sub(decoder.total_in());
        self.packed = left.ok_or(FileError::ArchiveBomb)?;
        Ok(Some(objects))
    }

    /// Each piece costs one byte more than it has, so that even empty ones come to an end.
    fn spend(&mut self, read: usize) -> Result<(), FileError> {
        let left = self.unpacked.checked_sub(read as u64 + 1);
        self.unpacked = left.ok_or(FileError::ArchiveBomb)?;
        Ok(())
    }
}

fn unreadable(file: &[u8]) -> FileError {
    if names::all(file).any(|(_, name)| *name == *b"Encrypt") {
        FileError::Protected
    } else {
        FileError::Damaged
    }
}
