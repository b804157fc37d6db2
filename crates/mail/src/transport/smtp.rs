use std::fmt;
use std::path::Path;
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Certificate, Tls, TlsParameters};
use lettre::transport::smtp::extension::ClientId;

use super::SendError;
use super::conversation::Conversation;
use crate::{Message, Sender, SettingsError, SmtpSettings, TlsMode};

const PEM_HEAD: &[u8] = b"-----BEGIN CERTIFICATE-----";

/// A mail server. Each letter has a connection of its own: letters are few, and a kept one may be dead.
pub struct Smtp {
    pub(super) settings: SmtpSettings,
    pub(super) port: u16,
    pub(super) tls: Tls,
    pub(super) hello: ClientId,
    pub(super) limit: Duration,
}

impl fmt::Debug for Smtp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Smtp")
            .field("host", &self.settings.host)
            .finish_non_exhaustive()
    }
}

impl Smtp {
    /// # Errors
    /// When the settings contradict themselves, or a file they name cannot be read.
    pub fn new(settings: &SmtpSettings, sender: &Sender) -> Result<Self, SettingsError> {
        let hello_name = settings
            .hello_name
            .clone()
            .unwrap_or_else(|| sender.domain().to_owned());
        let smtp = Self {
            settings: settings.clone(),
            port: settings.port.unwrap_or(settings.tls.default_port()),
            tls: tls(settings)?,
            hello: ClientId::Domain(hello_name),
            limit: Duration::from_secs(settings.timeout_seconds),
        };
        smtp.credentials()?;
        Ok(smtp)
    }

    pub(super) async fn send(&self, message: &Message) -> Result<(), SendError> {
        let answer = Conversation::new(self).hold(message).await?;
        tracing::info!(letter = %message.id, host = self.settings.host, answer, "letter accepted");
        Ok(())
    }

    /// Read anew for each letter, so that a corrected password file helps without a restart.
    pub(super) fn credentials(&self) -> Result<Option<Credentials>, SettingsError> {
        match (&self.settings.username, password(&self.settings)?) {
            (None, None) => Ok(None),
            (Some(_), Some(_))
                if self.settings.tls == TlsMode::None && !is_this_machine(&self.settings.host) =>
            {
                Err(SettingsError::PlainPassword)
            }
            (Some(username), Some(password)) => {
                Ok(Some(Credentials::new(username.clone(), password)))
            }
            _ => Err(SettingsError::HalfCredentials),
        }
    }

    pub(super) fn text(&self, words: &str) -> String {
        format!("{}: {words}", self.settings.host)
    }

    pub(super) fn fault(&self, words: &str) -> SendError {
        SendError::Installation(self.text(words))
    }

    /// Without the password: a server may repeat what it does not understand.
    pub(super) fn masked(&self, words: &str) -> String {
        let Ok(Some(password)) = password(&self.settings) else {
            return words.to_owned();
        };
        let username = self.settings.username.as_deref().unwrap_or_default();
        let plain = STANDARD.encode(format!("\0{username}\0{password}"));
        [plain, STANDARD.encode(&password), password]
            .iter()
            .filter(|secret| !secret.is_empty())
            .fold(words.to_owned(), |words, secret| {
                words.replace(secret, "***")
            })
    }
}

fn tls(settings: &SmtpSettings) -> Result<Tls, SettingsError> {
    if settings.tls == TlsMode::None {
        return Ok(Tls::None);
    }
    let broken = |error: Error| SettingsError::Tls(error.to_string());
    let mut parameters = TlsParameters::builder(settings.host.clone());
    if let Some(path) = &settings.root_certificate {
        let pem = read(path)?;
        // The library takes a file without certificates for a file with none to add.
        if !pem.windows(PEM_HEAD.len()).any(|part| part == PEM_HEAD) {
            return Err(SettingsError::Tls(format!(
                "no certificate in {}",
                path.display()
            )));
        }
        let certificate = Certificate::from_pem(&pem).map_err(broken)?;
        parameters = parameters.add_root_certificate(certificate);
    }
    let parameters = parameters.build().map_err(broken)?;
    Ok(match settings.tls {
        TlsMode::None => Tls::None,
        TlsMode::StartTls => Tls::Required(parameters),
        TlsMode::Tls => Tls::Wrapper(parameters),
    })
}

fn password(settings: &SmtpSettings) -> Result<Option<String>, SettingsError> {
    Ok(match (&settings.password, &settings.password_file) {
        (Some(password), _) => Some(password.reveal().to_owned()),
        (None, Some(path)) => Some(
            String::from_utf8_lossy(&read(path)?)
                .trim_end_matches(['\r', '\n'])
                .to_owned(),
        ),
        (None, None) => None,
    })
}

fn is_this_machine(host: &str) -> bool {
    host == "localhost"
        || host
            .parse::<std::net::IpAddr>()
            .is_ok_and(|address| address.is_loopback())
}

fn read(path: &Path) -> Result<Vec<u8>, SettingsError> {
    std::fs::read(path).map_err(|error| SettingsError::Unreadable(path.to_owned(), error))
}
