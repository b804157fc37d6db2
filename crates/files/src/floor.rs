//! How much of the disk is left free, for the database and whatever else lies on it.

use std::path::Path;
use std::sync::Arc;
use std::{fmt, io};

use crate::FileError;

/// How many bytes are free where the folder lies.
type FreeSpace = dyn Fn(&Path) -> io::Result<u64> + Send + Sync;

/// Nothing is received while less than this is free.
#[derive(Clone)]
pub struct Floor {
    bytes: u64,
    free: Arc<FreeSpace>,
}

impl Floor {
    /// In bytes, of the file system on which the folder lies.
    #[must_use]
    pub fn new(bytes: u64) -> Self {
        Self::measured_by(bytes, |folder| fs4::available_space(folder))
    }

    /// With another way to learn how many bytes are free.
    pub fn measured_by(
        bytes: u64,
        free: impl Fn(&Path) -> io::Result<u64> + Send + Sync + 'static,
    ) -> Self {
        Self {
            bytes,
            free: Arc::new(free),
        }
    }

    pub(crate) fn check(&self, folder: &Path) -> Result<(), FileError> {
        if self.bytes > 0 && (self.free)(folder)? < self.bytes {
            Err(FileError::NoSpace)
        } else {
            Ok(())
        }
    }
}

impl fmt::Debug for Floor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Floor")
            .field("bytes", &self.bytes)
            .finish_non_exhaustive()
    }
}
