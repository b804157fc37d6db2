//! How the program is asked to stop.

use tokio::signal::unix::{SignalKind, signal};

/// Returns at SIGTERM, and at Ctrl-C; whether requests that are being answered are waited for.
pub(super) async fn stop_asked() -> bool {
    let Ok(mut terminate) = signal(SignalKind::terminate()) else {
        let _ = tokio::signal::ctrl_c().await;
        return false;
    };
    tokio::select! {
        _ = terminate.recv() => true,
        _ = tokio::signal::ctrl_c() => false,
    }
}
