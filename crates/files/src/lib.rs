//! The bytes of documents: checked on the way in, kept in a folder under the hash of their content.
//!
//! [`FileStore::begin`] gives an [`Incoming`]; pieces are written to it as they arrive, and [`Incoming::finish`] decides by
//! the content whether the file may stay. Nothing acknowledged is lost: file and folder are on the disk before it returns.

mod check;
mod collect;
mod error;
mod floor;
mod incoming;
mod kind;
mod store;

pub use error::FileError;
pub use floor::Floor;
pub use incoming::{Incoming, StoredFile};
pub use kind::FileKind;
pub use store::{DEFAULT_LIMIT, FileStore};

/// Runs slow work off the threads that serve requests.
async fn blocking<T: Send + 'static, E: From<std::io::Error> + Send + 'static>(
    work: impl FnOnce() -> Result<T, E> + Send + 'static,
) -> Result<T, E> {
    match tokio::task::spawn_blocking(work).await {
        Ok(result) => result,
        Err(stopped) => Err(std::io::Error::other(stopped).into()),
    }
}
