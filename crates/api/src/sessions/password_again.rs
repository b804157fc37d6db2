//! The own password once more, for what a session alone must not do.

use super::limits::{self, Attempt};
use crate::{
    State,
    client_address::ClientAddress,
    problem::{ApiError, ApiResult},
};
use domain::people::Password;
use persistence::people::Person;

/// A wrong password is told at its field; attempts count as those of signing in do. The success is to be forgiven in the
/// transaction of what it was for.
pub(crate) async fn password_again(
    state: &State,
    person: &Person,
    address: &ClientAddress,
    typed: String,
) -> ApiResult<Attempt> {
    match typed.chars().count() {
        0 => return Err(ApiError::field("password", "required", "Введите пароль")),
        1..=Password::MAX_LENGTH => {}
        _ => {
            let words = "Пароль не бывает длиннее 200 знаков";
            return Err(ApiError::field("password", "too_long", words));
        }
    }
    let attempt = limits::attempt(state, &person.username, &address.text()).await?;
    let hash = Some(person.password_hash.clone());
    if attempt.verify(state, typed, hash).await? {
        Ok(attempt)
    } else {
        Err(ApiError::field(
            "password",
            "wrong_password",
            "Пароль не подходит. Введите тот, с которым Вы входите в систему",
        ))
    }
}
