//! One letter's conversation with the server, step by step: what a fault says about the letter depends on the step.

use std::time::Duration;

use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::Mechanism;
use lettre::transport::smtp::client::{AsyncSmtpConnection, Tls};
use lettre::transport::smtp::commands::{Data, Mail, Rcpt};
use lettre::transport::smtp::extension::{Extension, MailBodyParameter, MailParameter};

use super::SendError;
use super::smtp::Smtp;
use crate::Message;

/// A server that does not even answer to QUIT is not waited for.
const FAREWELL: Duration = Duration::from_secs(1);

/// Answers that ask for a sign-in or for another one, wherever they are given (RFC 4954, RFC 5248).
const SIGN_IN: [u16; 4] = [530, 534, 535, 538];

/// How servers word that they take this recipient from nobody who is not signed in. The code is that of an unknown mailbox.
const NOT_FROM_US: [&str; 2] = ["relay", "authenticat"];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    /// Name, connection, TLS, greeting, sign-in, sender: the same for every letter.
    Opening,
    Recipient,
    /// From DATA to the last answer.
    Message,
}

pub(super) struct Conversation<'a> {
    smtp: &'a Smtp,
    step: Step,
    connection: Option<AsyncSmtpConnection>,
}

impl<'a> Conversation<'a> {
    pub(super) fn new(smtp: &'a Smtp) -> Self {
        Self {
            smtp,
            step: Step::Opening,
            connection: None,
        }
    }

    /// The server's answer to the whole letter.
    pub(super) async fn hold(mut self, message: &Message) -> Result<String, SendError> {
        let limit = self.smtp.limit;
        // The library limits connecting only; a server that falls silent later would hold the letter for ever.
        let Ok(result) = tokio::time::timeout(limit, self.talk(message)).await else {
            return Err(self.silence());
        };
        if let Some(mut connection) = self.connection.take() {
            // The letter's fate is known: nothing changes it any more.
            let _ = tokio::time::timeout(FAREWELL, connection.quit()).await;
        }
        result
    }

    async fn talk(&mut self, message: &Message) -> Result<String, SendError> {
        let opened = self.smtp.open().await?;
        let connection = self.connection.insert(opened);
        let server = connection.server_info();
        let bytes = message.bytes();
        let mut options = Vec::new();
        if !bytes.is_ascii() {
            if !server.supports_feature(Extension::EightBitMime) {
                return Err(self.smtp.fault("it does not take 8BITMIME"));
            }
            options.push(MailParameter::Body(MailBodyParameter::EightBitMime));
        }
        let envelope = message.mime.envelope();
        if !envelope
            .to()
            .iter()
            .all(|to| AsRef::<str>::as_ref(to).is_ascii())
        {
            if !server.supports_feature(Extension::SmtpUtfEight) {
                let text = "it cannot write to an address that is not in Latin letters";
                return Err(SendError::Permanent(self.smtp.text(text)));
            }
            options.push(MailParameter::SmtpUtfEight);
        }
        let from = Mail::new(envelope.from().cloned(), options);
        let answer = connection.command(from).await;
        answer.map_err(|error| judge(self.smtp, Step::Opening, &error))?;

        self.step = Step::Recipient;
        for to in envelope.to() {
            let answer = connection.command(Rcpt::new(to.clone(), vec![])).await;
            answer.map_err(|error| judge(self.smtp, Step::Recipient, &error))?;
        }

        self.step = Step::Message;
        let failed = |error| judge(self.smtp, Step::Message, &error);
        connection.command(Data).await.map_err(failed)?;
        let answer = connection.message(&bytes).await.map_err(failed)?;
        Ok(answer.message().collect::<Vec<_>>().join(" "))
    }

    fn silence(&self) -> SendError {
        let text = self.smtp.text(&format!(
            "no answer within {} s",
            self.smtp.limit.as_secs_f32()
        ));
        match self.step {
            Step::Opening => SendError::Installation(text),
            Step::Recipient | Step::Message => SendError::Temporary(text),
        }
    }
}

impl Smtp {
    /// A connection over which a letter may be sent.
    async fn open(&self) -> Result<AsyncSmtpConnection, SendError> {
        let failed = |error: Error| judge(self, Step::Opening, &error);
        let wrapper = match &self.tls {
            Tls::Wrapper(parameters) => Some(parameters.clone()),
            _ => None,
        };
        let address = (self.settings.host.as_str(), self.port);
        let mut connection = AsyncSmtpConnection::connect_tokio1(
            address,
            Some(self.limit),
            &self.hello,
            wrapper,
            None,
        )
        .await
        .map_err(failed)?;
        if let Tls::Required(parameters) = &self.tls {
            let upgraded = connection.starttls(parameters.clone(), &self.hello).await;
            upgraded.map_err(failed)?;
        }
        let credentials = self
            .credentials()
            .map_err(|error| self.fault(&error.to_string()))?;
        if let Some(credentials) = credentials {
            let mechanisms = [Mechanism::Plain, Mechanism::Login];
            let signed_in = connection.auth(&mechanisms, &credentials).await;
            signed_in.map_err(|error| {
                self.fault(&format!("sign-in: {}", self.masked(&words(&error))))
            })?;
        }
        Ok(connection)
    }
}

fn judge(smtp: &Smtp, step: Step, error: &Error) -> SendError {
    let words = words(error);
    let text = smtp.text(&words);
    let asks_to_sign_in = error
        .status()
        .is_some_and(|code| SIGN_IN.contains(&u16::from(code)));
    if step == Step::Opening || asks_to_sign_in {
        return SendError::Installation(text);
    }
    let lower = words.to_lowercase();
    let not_from_us =
        step == Step::Recipient && NOT_FROM_US.iter().any(|word| lower.contains(word));
    // Only the server's own 5xx is final. Broken connections say nothing about the letter.
    if error.is_permanent() && !not_from_us {
        SendError::Permanent(text)
    } else {
        SendError::Temporary(text)
    }
}

/// The error and what caused it, each once.
fn words(error: &Error) -> String {
    let mut text = error.to_string();
    let mut cause = std::error::Error::source(error);
    while let Some(inner) = cause {
        if !text.contains(&inner.to_string()) {
            text = format!("{text}: {inner}");
        }
        cause = inner.source();
    }
    text
}
