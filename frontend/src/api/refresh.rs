//! A new access token for the refresh cookie: one request at a time in this tab and among all tabs.

use super::{ApiError, client::Call, session, web_lock};
use contract::sessions::SignedIn;
use futures::future::{FutureExt, LocalBoxFuture, Shared};
use std::cell::RefCell;

type Refreshed = Result<SignedIn, ApiError>;

thread_local! {
    static RUNNING: RefCell<Option<Shared<LocalBoxFuture<'static, Refreshed>>>> = const { RefCell::new(None) };
}

/// Refreshes the session, or waits for the refresh that is already under way.
pub async fn refresh() -> Refreshed {
    let running = RUNNING.with_borrow_mut(|running| {
        running
            .get_or_insert_with(|| refresh_alone().boxed_local().shared())
            .clone()
    });
    let result = running.await;
    RUNNING.with_borrow_mut(|running| *running = None);
    result
}

async fn refresh_alone() -> Refreshed {
    let call = Call::post("/sessions/refresh")
        .anonymous()
        .with_client_header()
        .send::<SignedIn>();
    let answer = web_lock::exclusively("attestation-refresh", call)
        .await
        .unwrap_or(Err(ApiError::Network));
    match answer {
        Ok(signed_in) => {
            session::keep(&signed_in);
            Ok(signed_in)
        }
        Err(error) if error.status() == Some(401) => Err(ApiError::SessionEnded),
        Err(error) => Err(error),
    }
}
