//! Opening what the commands share.

use crate::{
    clock::{SystemClock, SystemRandomness},
    secrets,
    settings::Settings,
};
use api::{ApiSettings, Clock, Keys, PasswordHashing, State, UploadLimits, typesetting};
use casework::calendar::day_of;
use chrono::Duration;
use files::{FileStore, Floor};
use mail::{Sender, Transport};
use persistence::{Database, reference};
use std::sync::Arc;
use tokio::{sync::watch, task::JoinHandle};
use worker::{Pace, Post, Worker};

/// Opens the database; the folder of an SQLite file is made where it is missing.
pub(crate) async fn database(settings: &Settings) -> Result<Database, String> {
    if let Some(path) = settings.database_url.strip_prefix("sqlite://") {
        let path = std::path::Path::new(path.split('?').next().unwrap_or_default());
        if let Some(folder) = path
            .parent()
            .filter(|folder| !folder.as_os_str().is_empty())
        {
            std::fs::create_dir_all(folder).map_err(|error| {
                format!("the folder {} cannot be made: {error}", folder.display())
            })?;
        }
    }
    Database::open(&settings.database_url, Arc::new(SystemRandomness))
        .await
        .map_err(|error| error.to_string())
}

/// Opens and migrates it, and makes sure that the periods of this school year exist.
pub(crate) async fn migrated(settings: &Settings) -> Result<Database, String> {
    let database = database(settings).await?;
    database
        .migrate()
        .await
        .map_err(|error| error.to_string())?;
    let now = SystemClock::new(settings).now();
    reference::ensure_periods(&database, now, day_of(now))
        .await
        .map_err(|error| error.to_string())?;
    Ok(database)
}

/// Tries now and then whether the database can be written, which `/readyz` tells.
pub(crate) fn probing(
    settings: &Settings,
    database: Database,
    stopped: watch::Receiver<bool>,
) -> JoinHandle<()> {
    let clock = SystemClock::new(settings);
    tokio::spawn(database.keep_probing(move || clock.now(), stopped))
}

fn files(settings: &Settings) -> Result<FileStore, String> {
    let floor = settings.uploads.free_space_mb.saturating_mul(1024 * 1024);
    let files = FileStore::local(settings.files.clone()).map_err(|error| error.to_string())?;
    Ok(files.with_floor(Floor::new(floor)))
}

/// What the handlers need.
pub(crate) fn state(
    settings: &Settings,
    database: Database,
    clock: Arc<dyn Clock>,
) -> Result<State, String> {
    let secret = secrets::read_or_make(&settings.secret_file)?;
    let spa = settings
        .spa
        .join("index.html")
        .exists()
        .then(|| settings.spa.clone());
    Ok(State {
        database,
        files: files(settings)?,
        clock,
        keys: Arc::new(Keys::new(&secret).map_err(|error| error.to_string())?),
        passwords: PasswordHashing::default(),
        typesetting: typesetting(),
        settings: Arc::new(ApiSettings {
            base_url: settings.base_url(),
            behind_tls_proxy: settings.behind_tls_proxy,
            trusted_proxies: settings.trusted_proxies.clone(),
            spa,
            explorer: settings.explorer,
            login_attempts: settings.login_attempts,
            review_days: settings.review_days,
            uploads: UploadLimits {
                teacher_day_mb: settings.uploads.teacher_day_mb,
                teacher_total_mb: settings.uploads.teacher_total_mb,
                official_day_mb: settings.uploads.official_day_mb,
            },
            undo: Duration::seconds(settings.undo_seconds.into()),
        }),
    })
}

/// What the jobs need.
pub(crate) fn worker(settings: &Settings, database: Database) -> Result<Worker, String> {
    let sender = Sender::new(&settings.mail.from).map_err(|error| error.to_string())?;
    let clock = SystemClock::new(settings);
    let transport = Transport::new(&settings.mail).map_err(|error| error.to_string())?;
    Ok(Worker {
        database,
        files: files(settings)?,
        post: Arc::new(Post::new(settings.base_url(), sender, transport)),
        clock: Arc::new(move || clock.now()),
        pace: Pace::default(),
    })
}
