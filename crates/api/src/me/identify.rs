//! The password, asked again before the account changes.

use crate::{
    State,
    identity::Acting,
    problem::{ApiError, ApiResult, Code},
    sessions::limits::{self, Attempt},
};
use domain::people::Password;

/// Counted as an attempt to sign in: 429 when there were too many, 422 at `field` when it is wrong.
pub(super) async fn identify(
    state: &State,
    acting: &Acting,
    address: &str,
    field: &str,
    password: String,
) -> ApiResult<Attempt> {
    match password.chars().count() {
        0 => return Err(ApiError::field(field, "required", "Введите пароль")),
        1..=Password::MAX_LENGTH => {}
        _ => return Err(wrong(field)),
    }
    let person = acting.person();
    let attempt = limits::attempt(state, &person.username, address).await?;
    let hash = Some(person.password_hash.clone());
    if attempt.verify(state, password, hash).await? {
        Ok(attempt)
    } else {
        Err(wrong(field))
    }
}

fn wrong(field: &str) -> ApiError {
    ApiError::field(field, "wrong_password", "Пароль не подходит")
}

/// 429 with its pause of an hour.
pub(super) fn too_many(detail: &str) -> ApiError {
    let mut problem = ApiError::new(Code::TooManyAttempts, detail);
    problem.retry_after = Some(3600);
    problem
}
