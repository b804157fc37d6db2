//! How often a password may be guessed.

use crate::{
    State,
    problem::{ApiError, ApiResult, Code},
};
use chrono::Duration;
use persistence::{WriteTx, attempts};
use uuid::Uuid;

const WINDOW: Duration = Duration::minutes(15);
/// Failed attempts from one address, whatever the logins.
const FROM_ADDRESS: u64 = 100;

/// One attempt. It counts as failed before the password is looked at, so that a hundred at once get no further than a
/// hundred in turn.
#[derive(Debug)]
pub(super) struct Attempt {
    login: String,
    from_address: Uuid,
}

/// Counts an attempt to sign in as `login`; 429 when there were too many.
pub(super) async fn attempt(state: &State, login: &str, address: &str) -> ApiResult<Attempt> {
    let tx = state.database.begin(state.now()).await?;
    let since = tx.at() - WINDOW;
    let (login, address) = (subject(login), format!("address:{address}"));
    let from_address = FROM_ADDRESS.max(state.settings.login_attempts);
    if attempts::count(&tx, &login, since).await? >= state.settings.login_attempts
        || attempts::count(&tx, &address, since).await? >= from_address
    {
        let detail = "Слишком много неудачных попыток. Подождите 15 минут или восстановите пароль";
        let mut problem = ApiError::new(Code::TooManyAttempts, detail);
        problem.retry_after = u64::try_from(WINDOW.num_seconds()).ok();
        return Err(problem);
    }
    attempts::record(&tx, &login).await?;
    let from_address = attempts::record(&tx, &address).await?;
    tx.commit().await?;
    Ok(Attempt {
        login,
        from_address,
    })
}

impl Attempt {
    /// It succeeded: the login's failures are forgotten, and the address has one attempt less.
    pub(super) async fn forgive(self, tx: &WriteTx) -> ApiResult<()> {
        attempts::forget(tx, &self.login).await?;
        attempts::forget_one(tx, self.from_address).await?;
        Ok(())
    }
}

/// Under which name the attempts of a login are counted.
pub(crate) fn subject(login: &str) -> String {
    format!("login:{}", login.to_lowercase())
}
