//! «Главная».

use super::{ApiError, client::Call};
use contract::home::Home;

/// The start page of the acting role.
pub async fn home() -> Result<Home, ApiError> {
    Call::get("/home").send().await
}
