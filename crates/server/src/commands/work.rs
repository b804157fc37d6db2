//! `attestation worker`

use super::signals;
use crate::{settings::Settings, start};
use tokio::sync::watch;

pub(super) async fn run() -> Result<(), String> {
    super::serve::log();
    let settings = Settings::read()?;
    let database = start::migrated(&settings).await?;
    let (stop, stopped) = watch::channel(false);
    let probing = start::probing(&settings, database.clone(), stopped.clone());
    let running = tokio::spawn(start::worker(&settings, database)?.run(stopped));
    signals::stop_asked().await;
    let _ = stop.send(true);
    let _ = probing.await;
    running.await.map_err(|error| error.to_string())
}
