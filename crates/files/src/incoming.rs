//! A file on its way in.

use sha2::{Digest, Sha256};
use tempfile::NamedTempFile;
use tokio::fs::File;
use tokio::io::AsyncWriteExt;

use crate::{FileError, FileKind, FileStore, check};

/// How much is received between two looks at the free space, in bytes.
const BETWEEN_LOOKS: u64 = 1024 * 1024;

/// A file being received. Dropping it removes what was received so far.
#[derive(Debug)]
pub struct Incoming {
    store: FileStore,
    held: NamedTempFile,
    writer: File,
    hash: Sha256,
    size: u64,
    /// When the free space was last looked at.
    looked_at: u64,
}

/// A file that is on the disk for good.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredFile {
    /// 64 lower-case hexadecimal digits; the file's name in the store.
    pub sha256: String,
    /// In bytes.
    pub size: u64,
    pub kind: FileKind,
}

impl Incoming {
    pub(crate) fn new(store: FileStore, held: NamedTempFile) -> std::io::Result<Self> {
        let writer = File::from_std(held.reopen()?);
        Ok(Self {
            store,
            held,
            writer,
            hash: Sha256::new(),
            size: 0,
            looked_at: 0,
        })
    }

    /// Bytes received so far.
    #[must_use]
    pub const fn size(&self) -> u64 {
        self.size
    }

    /// Takes the next piece of the file.
    ///
    /// # Errors
    /// [`FileError::TooLarge`] as soon as the limit is passed, [`FileError::NoSpace`], [`FileError::Storage`].
    pub async fn write(&mut self, piece: &[u8]) -> Result<(), FileError> {
        self.size = self.size.saturating_add(piece.len() as u64);
        self.refuse_too_large()?;
        if self.size - self.looked_at >= BETWEEN_LOOKS {
            self.looked_at = self.size;
            let store = self.store.clone();
            crate::blocking(move || store.check_floor()).await?;
        }
        self.hash.update(piece);
        self.writer.write_all(piece).await?;
        Ok(())
    }

    /// Checks what was received and keeps it under the hash of its content; a file that is already there is kept once.
    ///
    /// `name` is the one the person's file bore: its extension must agree with the content.
    ///
    /// # Errors
    /// Any [`FileError`]; nothing is kept then.
    pub async fn finish(
        mut self,
        name: &str,
        allowed: &[FileKind],
    ) -> Result<StoredFile, FileError> {
        self.refuse_too_large()?;
        self.writer.flush().await?;
        let (name, allowed, path) = (
            name.to_owned(),
            allowed.to_vec(),
            self.held.path().to_owned(),
        );
        let time = self.store.check_time();
        let check = move || check::file(&path, &name, &allowed, time);
        let kind = self.store.checks().run(check).await??;
        self.keep(kind).await
    }

    /// Keeps what was received without checking it: for files the system made itself.
    pub(crate) async fn keep(self, kind: FileKind) -> Result<StoredFile, FileError> {
        let Self {
            store,
            held,
            mut writer,
            hash,
            size,
            ..
        } = self;
        writer.flush().await?;
        writer.sync_all().await?;
        let sha256 = hex::encode(hash.finalize());
        let name = sha256.clone();
        crate::blocking(move || store.settle(held, &name).map_err(FileError::from)).await?;
        Ok(StoredFile { sha256, size, kind })
    }

    fn refuse_too_large(&self) -> Result<(), FileError> {
        let limit = self.store.limit();
        if self.size > limit {
            Err(FileError::TooLarge { limit })
        } else {
            Ok(())
        }
    }
}
