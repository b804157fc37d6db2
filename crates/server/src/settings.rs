//! Settings: defaults, then `attestation.toml`, then the environment (`ATTESTATION_DATABASE_URL`, `ATTESTATION_MAIL__FROM`, `PORT`).

use figment::{
    Figment,
    providers::{Env, Format, Serialized, Toml},
};
use mail::MailSettings;
use serde::{Deserialize, Serialize};
use std::{net::IpAddr, path::PathBuf};

/// What an installation can set.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Settings {
    /// Address to listen on.
    pub host: IpAddr,
    pub port: u16,
    /// Address under which people reach the system; letters carry it. Default: `http://host:port`.
    pub base_url: Option<String>,
    /// `sqlite://path` or `postgres://user:password@host/name`.
    pub database_url: String,
    /// Folder of uploaded files.
    pub files: PathBuf,
    /// File with the installation's secret; made at the first start, readable by its owner alone.
    pub secret_file: PathBuf,
    /// Folder of the built front end.
    pub spa: PathBuf,
    /// A proxy in front speaks TLS: cookies become `__Host-` and `Secure`.
    pub behind_tls_proxy: bool,
    pub trusted_proxies: Vec<IpAddr>,
    /// Whether `/api/docs/` is served.
    pub explorer: bool,
    /// Failed sign-ins of one login within 15 minutes before a pause.
    pub login_attempts: u64,
    /// Days within which an application is looked through, from its filing; those filed before a change keep their day.
    pub review_days: u64,
    /// Seconds in which a bulk registration or a rejection can be undone before it is performed.
    pub undo_seconds: u32,
    pub uploads: Uploads,
    pub mail: MailSettings,
    /// Seconds by which the clock is ahead of the machine's: for tests on other days. A release build refuses the setting.
    #[cfg(debug_assertions)]
    pub clock_ahead: i32,
}

/// How much is received, in megabytes.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct Uploads {
    /// From one teacher within a day, whatever became of it.
    pub teacher_day_mb: u64,
    /// Of one teacher in the store, in all applications together.
    pub teacher_total_mb: u64,
    /// From one official or expert within a day.
    pub official_day_mb: u64,
    /// Nothing is received while less than this is free where the files lie; 0: as long as anything is.
    pub free_space_mb: u64,
}

impl Default for Uploads {
    fn default() -> Self {
        Self {
            teacher_day_mb: 400,
            teacher_total_mb: 1_000,
            official_day_mb: 4_000,
            free_space_mb: 1_024,
        }
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            host: IpAddr::from([127, 0, 0, 1]),
            port: 8080,
            base_url: None,
            database_url: "sqlite://var/attestation.db".into(),
            files: "var/files".into(),
            secret_file: "var/secret".into(),
            spa: "frontend/dist".into(),
            behind_tls_proxy: false,
            trusted_proxies: Vec::new(),
            explorer: true,
            login_attempts: 10,
            review_days: domain::calendar::REVIEW_DAYS,
            undo_seconds: 120,
            uploads: Uploads::default(),
            mail: MailSettings::default(),
            #[cfg(debug_assertions)]
            clock_ahead: 0,
        }
    }
}

impl Settings {
    /// Reads the settings of this process.
    pub(crate) fn read() -> Result<Self, String> {
        let settings: Self = Figment::from(Serialized::defaults(Self::default()))
            .merge(Toml::file("attestation.toml"))
            // The password of `user add` is no setting.
            .merge(
                Env::prefixed("ATTESTATION_")
                    .ignore(&["user_password"])
                    .split("__"),
            )
            .merge(Env::raw().only(&["PORT"]))
            .extract()
            .map_err(|error| format!("settings: {error}"))?;
        settings.check()?;
        Ok(settings)
    }

    fn check(&self) -> Result<(), String> {
        if !self.host.is_loopback() && !self.behind_tls_proxy {
            return Err(format!(
                "plain HTTP on {} would let anyone on the way read passwords; put a TLS proxy in front and set behind_tls_proxy = true",
                self.host
            ));
        }
        if !(1..=365).contains(&self.review_days) {
            return Err("review_days is a number of days from 1 to 365".into());
        }
        Ok(())
    }

    /// Address of the SPA, without a slash at its end.
    pub(crate) fn base_url(&self) -> String {
        self.base_url
            .clone()
            .unwrap_or_else(|| format!("http://{}:{}", self.host, self.port))
            .trim_end_matches('/')
            .to_owned()
    }

    /// The effective settings as TOML, secrets masked.
    pub(crate) fn shown(&self) -> Result<String, String> {
        let mut shown = self.clone();
        if let (Some(scheme), Some(at)) = (
            shown.database_url.find("://"),
            shown.database_url.rfind('@'),
        ) {
            shown.database_url.replace_range(scheme + 3..at, "***");
        }
        toml::to_string_pretty(&shown).map_err(|error| error.to_string())
    }
}
