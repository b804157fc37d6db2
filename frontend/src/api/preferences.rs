//! What a person set for themselves.

use super::{ApiError, client::Call};
use contract::preferences::Preferences;

pub async fn read() -> Result<Preferences, ApiError> {
    Call::get("/me/preferences").send().await
}

/// What is not sent stays as it was.
pub async fn change(change: &Preferences) -> Result<Preferences, ApiError> {
    Call::put("/me/preferences").json(change).send().await
}
