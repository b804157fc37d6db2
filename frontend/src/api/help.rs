//! Whom to ask.

use super::{ApiError, client::Call};
use contract::help::HelpContacts;

pub async fn contacts() -> Result<HelpContacts, ApiError> {
    Call::get("/help/contacts").send().await
}
