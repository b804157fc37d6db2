//! The folder where the files lie, each under the hash of its content.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use queue::Queue;
use tempfile::NamedTempFile;

use crate::{FileError, FileKind, Floor, Incoming, StoredFile};

/// The largest file taken in unless the settings say otherwise, in bytes.
pub const DEFAULT_LIMIT: u64 = 20 * 1024 * 1024;

/// How long one file is looked into.
const CHECK_TIME: Duration = Duration::from_secs(2);

/// Files that wait while as many are looked into as there are cores.
const WAITING: usize = 16;

/// A folder of files, each at `<first two digits>/<sha256>`. Cheap to clone; several processes may share the folder.
#[derive(Debug, Clone)]
pub struct FileStore {
    root: Arc<Path>,
    limit: u64,
    floor: Floor,
    checks: Queue,
    check_time: Duration,
}

impl FileStore {
    /// Opens the folder, creating it where it is missing.
    ///
    /// # Errors
    /// When the folder cannot be created or written to; the text names the folder and the cause.
    pub fn local(root: PathBuf) -> io::Result<FileStore> {
        let store = Self {
            root: root.into(),
            limit: DEFAULT_LIMIT,
            floor: Floor::new(0),
            checks: Queue::per_core(WAITING),
            check_time: CHECK_TIME,
        };
        let temporary = store.temporary();
        fs::create_dir_all(&temporary)
            .and_then(|()| NamedTempFile::new_in(&temporary))
            .map_err(|error| {
                let root = store.root.display();
                io::Error::new(
                    error.kind(),
                    format!("the folder of files {root} cannot be written to: {error}"),
                )
            })?;
        Ok(store)
    }

    /// The same store with another limit on the size of a file, in bytes.
    #[must_use]
    pub fn with_limit(mut self, limit: u64) -> Self {
        self.limit = limit;
        self
    }

    /// The same store that leaves more of the disk free.
    #[must_use]
    pub fn with_floor(mut self, floor: Floor) -> Self {
        self.floor = floor;
        self
    }

    /// The same store with another queue for looking into files.
    #[must_use]
    pub fn with_checks(mut self, checks: Queue) -> Self {
        self.checks = checks;
        self
    }

    /// The same store that looks longer or shorter into a file.
    #[must_use]
    pub fn with_check_time(mut self, time: Duration) -> Self {
        self.check_time = time;
        self
    }

    /// The largest file taken in, in bytes.
    #[must_use]
    pub const fn limit(&self) -> u64 {
        self.limit
    }

    /// Makes ready to receive a file.
    ///
    /// # Errors
    /// [`FileError::NoSpace`], [`FileError::Storage`].
    pub async fn begin(&self) -> Result<Incoming, FileError> {
        let store = self.clone();
        crate::blocking(move || {
            store.check_floor()?;
            let held = NamedTempFile::new_in(store.temporary())?;
            Ok(Incoming::new(store, held)?)
        })
        .await
    }

    /// Keeps a file that the system made itself: neither its content nor its size is checked.
    ///
    /// # Errors
    /// [`FileError::NoSpace`], [`FileError::Storage`].
    pub async fn put_bytes(&self, bytes: &[u8], kind: FileKind) -> Result<StoredFile, FileError> {
        let mut incoming = self.clone().with_limit(u64::MAX).begin().await?;
        incoming.write(bytes).await?;
        incoming.keep(kind).await
    }

    /// Opens a stored file for reading.
    ///
    /// # Errors
    /// `InvalidInput` when this is not a hash, `NotFound` when there is no such file.
    pub async fn open(&self, sha256: &str) -> io::Result<tokio::fs::File> {
        tokio::fs::File::open(self.place(sha256)?).await
    }

    /// Opens a stored file for a caller that may wait for the disk.
    ///
    /// # Errors
    /// As [`FileStore::open`].
    pub fn open_blocking(&self, sha256: &str) -> io::Result<fs::File> {
        fs::File::open(self.place(sha256)?)
    }

    /// A file without a name that is gone when it is closed: for what is put together and sent at once.
    ///
    /// # Errors
    /// What the disk says.
    pub fn scratch(&self) -> io::Result<fs::File> {
        tempfile::tempfile_in(self.temporary())
    }

    /// The whole content of a stored file.
    ///
    /// # Errors
    /// As [`FileStore::open`].
    pub async fn read(&self, sha256: &str) -> io::Result<Vec<u8>> {
        tokio::fs::read(self.place(sha256)?).await
    }

    /// Moves a finished file to its place; what is already there has the same content, so replacing it changes nothing but
    /// its age, which begins again: a collector waits a day from here (see `collect`).
    pub(crate) fn settle(&self, held: NamedTempFile, sha256: &str) -> io::Result<()> {
        let place = self.place(sha256)?;
        let folder = place.parent().unwrap_or(&self.root);
        fs::create_dir_all(folder)?;
        held.persist(&place).map_err(|error| error.error)?;
        sync_folder(folder)?;
        sync_folder(&self.root)
    }

    pub(crate) fn check_floor(&self) -> Result<(), FileError> {
        self.floor.check(&self.root)
    }

    pub(crate) const fn checks(&self) -> &Queue {
        &self.checks
    }

    pub(crate) const fn check_time(&self) -> Duration {
        self.check_time
    }

    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    pub(crate) fn temporary(&self) -> PathBuf {
        self.root.join("tmp")
    }

    /// Where the file lies. Only a hash gets through, so no path can lead out of the root.
    pub(crate) fn place(&self, sha256: &str) -> io::Result<PathBuf> {
        let is_hash = sha256.len() == 64
            && sha256
                .bytes()
                .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        match sha256.get(..2) {
            Some(prefix) if is_hash => Ok(self.root.join(prefix).join(sha256)),
            _ => Err(io::Error::new(
                io::ErrorKind::InvalidInput,
                "not a SHA-256 in lower-case hexadecimal",
            )),
        }
    }
}

/// Makes a rename in the folder survive a loss of power. Only Unix can: elsewhere the file system's journal must do.
fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) {
        fs::File::open(folder)?.sync_all()
    } else {
        Ok(())
    }
}
