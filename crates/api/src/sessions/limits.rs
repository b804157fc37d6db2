//! How often a password may be guessed.

use crate::{
    State,
    problem::{ApiError, ApiResult, Code},
};
use chrono::Duration;
use persistence::{WriteTx, attempts};
use queue::QueueError;
use uuid::Uuid;

const WINDOW: Duration = Duration::minutes(15);
/// Failed attempts from one address, whatever the logins.
const FROM_ADDRESS: u64 = 100;

/// One attempt. It counts as failed before the password is looked at, so that a hundred at once get no further than a
/// hundred in turn.
#[derive(Debug)]
pub(crate) struct Attempt {
    login: String,
    rows: [Uuid; 2],
}

/// Counts an attempt to sign in as `login`; 429 when there were too many.
pub(crate) async fn attempt(state: &State, login: &str, address: &str) -> ApiResult<Attempt> {
    let (login, address) = (subject(login), format!("address:{address}"));
    let tx = state.database.begin(state.now()).await?;
    let since = tx.at() - WINDOW;
    let rows = [
        attempts::record(&tx, &login).await?,
        attempts::record(&tx, &address).await?,
    ];
    tx.commit_at_once().await?;
    // Counted when it is there for everybody to see: of those at once none overlooks another.
    let most = state.settings.login_attempts;
    let reader = state.database.reader();
    if attempts::count(&reader, &login, since).await? > most
        || attempts::count(&reader, &address, since).await? > FROM_ADDRESS.max(most)
    {
        return Err(refused(state, rows).await?);
    }
    Ok(Attempt { login, rows })
}

/// An attempt that was not made does not lengthen the pause.
async fn refused(state: &State, rows: [Uuid; 2]) -> ApiResult<ApiError> {
    let tx = state.database.begin(state.now()).await?;
    attempts::forget_these(&tx, &rows).await?;
    tx.commit_at_once().await?;
    let detail = "Слишком много неудачных попыток. Подождите 15 минут или восстановите пароль";
    let mut problem = ApiError::new(Code::TooManyAttempts, detail);
    problem.retry_after = u64::try_from(WINDOW.num_seconds()).ok();
    Ok(problem)
}

impl Attempt {
    /// Sixteen bytes that no other attempt has.
    pub(crate) const fn salt(&self) -> [u8; 16] {
        let [row, _] = self.rows;
        row.into_bytes()
    }

    /// Whether the password is the hash's. An attempt that found no room in the queue was not made and does not count.
    pub(crate) async fn verify(
        &self,
        state: &State,
        password: String,
        hash: Option<String>,
    ) -> ApiResult<bool> {
        let looked = state.passwords.verify(password, hash).await;
        if let Err(QueueError::Full) = looked {
            let tx = state.database.begin(state.now()).await?;
            attempts::forget_these(&tx, &self.rows).await?;
            tx.commit_at_once().await?;
        }
        Ok(looked?)
    }

    /// It succeeded: the login's failures are forgotten, and the address has one attempt less.
    pub(crate) async fn forgive(self, tx: &WriteTx) -> ApiResult<()> {
        attempts::forget(tx, &self.login).await?;
        attempts::forget_these(tx, &self.rows).await?;
        Ok(())
    }
}

/// Under which name the attempts of a login are counted.
pub(crate) fn subject(login: &str) -> String {
    format!("login:{}", login.to_lowercase())
}
