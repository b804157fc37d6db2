use std::fmt;
use std::path::PathBuf;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Where letters go. Without `smtp` they become files in `folder`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct MailSettings {
    /// Address of the sender, without a name; its domain also stands in the message ids.
    pub from: String,
    /// Folder of `.eml` files, made when missing.
    pub folder: PathBuf,
    pub smtp: Option<SmtpSettings>,
}

impl Default for MailSettings {
    fn default() -> Self {
        Self {
            from: "attestation@localhost".to_owned(),
            folder: PathBuf::from("var/mail"),
            smtp: None,
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SmtpSettings {
    pub host: String,
    /// By default 25, 587 or 465, as `tls` says.
    #[serde(default)]
    pub port: Option<u16>,
    #[serde(default)]
    pub tls: TlsMode,
    #[serde(default)]
    pub username: Option<String>,
    #[serde(default)]
    pub password: Option<Secret>,
    /// Read instead of `password`; its last line break is dropped.
    #[serde(default)]
    pub password_file: Option<PathBuf>,
    /// PEM file with certificates of a private authority, trusted besides those of the system.
    #[serde(default)]
    pub root_certificate: Option<PathBuf>,
    /// Name in EHLO; by default the domain of the sender.
    #[serde(default)]
    pub hello_name: Option<String>,
    /// Limit for one letter, from connecting to the answer.
    #[serde(default = "default_timeout_seconds")]
    pub timeout_seconds: u64,
}

fn default_timeout_seconds() -> u64 {
    60
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TlsMode {
    /// Plain text. Never with a password, except to this very machine.
    None,
    /// Plain greeting, then STARTTLS or nothing.
    #[default]
    #[serde(rename = "starttls")]
    StartTls,
    /// TLS from the first byte.
    Tls,
}

impl TlsMode {
    pub(crate) fn default_port(self) -> u16 {
        match self {
            Self::None => 25,
            Self::StartTls => 587,
            Self::Tls => 465,
        }
    }
}

/// A word that is neither logged nor printed with the effective settings.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    pub fn new(word: impl Into<String>) -> Self {
        Self(word.into())
    }

    pub(crate) fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

impl Serialize for Secret {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str("***")
    }
}

impl<'de> Deserialize<'de> for Secret {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self)
    }
}

/// Settings with which no letter could be sent; found at the start, not at the first letter.
#[derive(Debug, thiserror::Error)]
pub enum SettingsError {
    #[error("mail.from is not an address: {0}")]
    From(String),
    #[error("mail.smtp: {0} cannot be read: {1}")]
    Unreadable(PathBuf, std::io::Error),
    #[error("mail.smtp: username and password go together")]
    HalfCredentials,
    #[error("mail.smtp: a password is not sent without TLS; set tls = \"starttls\" or \"tls\"")]
    PlainPassword,
    #[error("mail.smtp: TLS cannot be set up: {0}")]
    Tls(String),
}
