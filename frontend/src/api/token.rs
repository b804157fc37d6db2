//! The token that a request carries.

use super::{ApiError, refresh::refresh, session};

/// A token to send now; refreshed first when the old one has ended.
pub(super) async fn usable_token() -> Result<String, ApiError> {
    match session::live_token() {
        Some(token) => Ok(token),
        None => renew().await,
    }
}

/// A fresh token; tells the page when the session is over.
pub(super) async fn renew() -> Result<String, ApiError> {
    match refresh().await {
        Ok(signed_in) => Ok(signed_in.access_token),
        Err(ApiError::SessionEnded) => {
            session::end();
            Err(ApiError::SessionEnded)
        }
        Err(error) => Err(error),
    }
}
