//! What a person set for themselves.

use super::{ApiError, client::Call};
use contract::preferences::Preferences;
use futures::{StreamExt, channel::mpsc};
use leptos::task::spawn_local;

thread_local! {
    /// Changes on their way. One after the other: of two at once the older could arrive last and stay.
    static CHANGES: mpsc::UnboundedSender<Preferences> = {
        let (send, mut receive) = mpsc::unbounded();
        spawn_local(async move {
            while let Some(change) = receive.next().await {
                // What could not be kept holds on this page all the same.
                let _ = Call::put("/me/preferences")
                    .json(&change)
                    .send::<Preferences>()
                    .await;
            }
        });
        send
    };
}

pub async fn read() -> Result<Preferences, ApiError> {
    Call::get("/me/preferences").send().await
}

/// Keeps the change with the person; what is not sent stays as it was.
pub fn change(change: Preferences) {
    CHANGES.with(|changes| {
        let _ = changes.unbounded_send(change);
    });
}
