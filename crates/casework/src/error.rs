//! What can go wrong.

use persistence::StoreError;

#[derive(Debug, thiserror::Error)]
pub enum CaseworkError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("a letter is no JSON: {0}")]
    Letter(String),
    /// What a case points to is not there.
    #[error("there is no {0}")]
    Missing(&'static str),
}

/// What a move's effects come to.
pub type CaseworkResult<T = ()> = Result<T, CaseworkError>;
