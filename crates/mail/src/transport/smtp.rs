use std::fmt;
use std::path::Path;
use std::time::Duration;

use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::{Credentials, Mechanism};
use lettre::transport::smtp::client::{Certificate, Tls, TlsParameters};
use lettre::transport::smtp::extension::ClientId;
use lettre::{AsyncSmtpTransport, AsyncTransport, Tokio1Executor};

use super::SendError;
use crate::{Message, Sender, SettingsError, SmtpSettings, TlsMode};

const PEM_HEAD: &[u8] = b"-----BEGIN CERTIFICATE-----";

/// A mail server. Each letter has a connection of its own: letters are few, and a kept one may be dead.
pub struct Smtp {
    server: AsyncSmtpTransport<Tokio1Executor>,
    host: String,
    limit: Duration,
}

impl fmt::Debug for Smtp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Smtp")
            .field("host", &self.host)
            .finish_non_exhaustive()
    }
}

impl Smtp {
    /// # Errors
    /// When the settings contradict themselves, or a file they name cannot be read.
    pub fn new(settings: &SmtpSettings, sender: &Sender) -> Result<Self, SettingsError> {
        let limit = Duration::from_secs(settings.timeout_seconds);
        let hello_name = settings
            .hello_name
            .clone()
            .unwrap_or_else(|| sender.domain().to_owned());
        let mut builder = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(&settings.host)
            .port(settings.port.unwrap_or(settings.tls.default_port()))
            .tls(tls(settings)?)
            .hello_name(ClientId::Domain(hello_name))
            .timeout(Some(limit));
        if let Some(credentials) = credentials(settings)? {
            builder = builder
                .credentials(credentials)
                .authentication(vec![Mechanism::Plain, Mechanism::Login]);
        }
        Ok(Self {
            server: builder.build(),
            host: settings.host.clone(),
            limit,
        })
    }

    pub(super) async fn send(&self, message: &Message) -> Result<(), SendError> {
        let bytes = message.bytes();
        let attempt = self.server.send_raw(message.mime.envelope(), &bytes);
        // The library limits connecting only; a server that falls silent later would hold the worker for ever.
        match tokio::time::timeout(self.limit, attempt).await {
            Ok(Ok(answer)) => {
                let answer = answer.message().collect::<Vec<_>>().join(" ");
                tracing::info!(letter = %message.id, host = self.host, answer, "letter accepted");
                Ok(())
            }
            Ok(Err(error)) => Err(self.judge(&error)),
            Err(_) => Err(SendError::Temporary(format!(
                "{}: no answer within {} s",
                self.host,
                self.limit.as_secs()
            ))),
        }
    }

    /// Only the server's own 5xx is final. Broken connections and TLS say nothing about the letter.
    fn judge(&self, error: &Error) -> SendError {
        let mut text = format!("{}: {error}", self.host);
        let mut cause = std::error::Error::source(error);
        while let Some(inner) = cause {
            if !text.contains(&inner.to_string()) {
                text = format!("{text}: {inner}");
            }
            cause = inner.source();
        }
        if error.is_permanent() {
            SendError::Permanent(text)
        } else {
            SendError::Temporary(text)
        }
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

fn credentials(settings: &SmtpSettings) -> Result<Option<Credentials>, SettingsError> {
    let password = match (&settings.password, &settings.password_file) {
        (Some(password), _) => Some(password.reveal().to_owned()),
        (None, Some(path)) => Some(
            String::from_utf8_lossy(&read(path)?)
                .trim_end_matches(['\r', '\n'])
                .to_owned(),
        ),
        (None, None) => None,
    };
    match (&settings.username, password) {
        (None, None) => Ok(None),
        (Some(_), Some(_)) if settings.tls == TlsMode::None && !is_this_machine(&settings.host) => {
            Err(SettingsError::PlainPassword)
        }
        (Some(username), Some(password)) => Ok(Some(Credentials::new(username.clone(), password))),
        _ => Err(SettingsError::HalfCredentials),
    }
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
