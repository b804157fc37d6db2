//! Registration, recovery, and the operator's list of people.

use super::{ApiError, Query, client::Call};
use contract::{
    lists::Page,
    people::{
        Accepted, ConfirmRegistration, PasswordReset, PasswordResetRequest, PersonRow, Registration,
    },
};
use uuid::Uuid;

/// Registers a teacher; the letter's link finishes it.
pub async fn register(registration: &Registration) -> Result<Accepted, ApiError> {
    let call = Call::post("/registrations").anonymous();
    call.json(registration).send().await
}

/// Follows the letter's link of a registration.
pub async fn confirm(confirmation: &ConfirmRegistration) -> Result<Accepted, ApiError> {
    let call = Call::post("/registrations/confirm").anonymous();
    call.json(confirmation).send().await
}

/// Asks for a letter with a link to a new password.
pub async fn ask_for_reset(request: &PasswordResetRequest) -> Result<Accepted, ApiError> {
    let call = Call::post("/password-resets").anonymous();
    call.json(request).send().await
}

/// Sets the new password.
pub async fn reset_password(reset: &PasswordReset) -> Result<Accepted, ApiError> {
    let call = Call::post("/password-resets/complete").anonymous();
    call.json(reset).send().await
}

/// The operator's list of people; `page` from 1.
pub async fn list(q: &str, page: u64, per_page: u64) -> Result<Page<PersonRow>, ApiError> {
    let query = Query::new()
        .with("q", q)
        .with("page", page)
        .with("per_page", per_page);
    Call::get(format!("/people{query}")).send().await
}

pub async fn block(id: Uuid, version: i64) -> Result<PersonRow, ApiError> {
    Call::post(format!("/people/{id}/block"))
        .at(version)
        .send()
        .await
}

pub async fn unblock(id: Uuid, version: i64) -> Result<PersonRow, ApiError> {
    Call::post(format!("/people/{id}/unblock"))
        .at(version)
        .send()
        .await
}
