//! What every handler can reach. Nothing in it is state that two servers would have to share.

use crate::{passwords::PasswordHashing, secrets::Keys};
use chrono::{DateTime, Duration, NaiveDate, Utc};
use files::FileStore;
use persistence::Database;
use queue::Queue;
use std::{fmt::Debug, net::IpAddr, path::PathBuf, sync::Arc};

/// Where the time comes from.
pub trait Clock: Debug + Send + Sync {
    fn now(&self) -> DateTime<Utc>;
}

/// How much a person may upload, in megabytes.
#[derive(Debug, Clone, Copy)]
pub struct UploadLimits {
    /// Received from a teacher within a day, whatever became of it.
    pub teacher_day_mb: u64,
    /// Of a teacher in the store, in all applications together.
    pub teacher_total_mb: u64,
    /// Received from anybody else within a day.
    pub official_day_mb: u64,
}

/// Settings of the HTTP side.
#[derive(Debug, Clone)]
pub struct ApiSettings {
    /// Address of the SPA as letters name it, without a slash at its end.
    pub base_url: String,
    /// The front is TLS: cookies are `Secure` with the `__Host-` prefix, and HSTS is sent.
    pub behind_tls_proxy: bool,
    /// Proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<IpAddr>,
    /// The built front end.
    pub spa: Option<PathBuf>,
    /// Whether `/api/docs/` is served.
    pub explorer: bool,
    /// Failed sign-ins of one login within fifteen minutes before a pause.
    pub login_attempts: u64,
    /// Days within which an application is looked through, from its filing.
    pub review_days: u64,
    /// How much a person may upload.
    pub uploads: UploadLimits,
    /// How long a planned step can be cancelled before it is performed.
    pub undo: Duration,
}

/// Shared by all handlers of a process.
#[derive(Debug, Clone)]
pub struct State {
    pub database: Database,
    pub files: FileStore,
    pub clock: Arc<dyn Clock>,
    pub keys: Arc<Keys>,
    pub passwords: PasswordHashing,
    /// Where documents wait to be made; see [`crate::typesetting`].
    pub typesetting: Queue,
    pub settings: Arc<ApiSettings>,
}

impl State {
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    /// The region's day (Asia/Tomsk): deadlines and dates are days there.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        crate::calendar::day_of(self.now())
    }
}
