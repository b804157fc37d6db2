//! A small mail server with faults to order, which may change while it runs.

mod conversation;
mod tls;

use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use mail::{MailSettings, Secret, SmtpSettings, TlsMode, Transport};
use tempfile::TempDir;
use tokio::net::TcpListener;
use tokio::sync::watch;

pub const USERNAME: &str = "robot";
pub const PASSWORD: &str = "kedr-i-sosna";

/// What the server offers and which faults it has.
#[derive(Clone)]
pub struct Script {
    pub tls: TlsMode,
    /// Mechanisms named after EHLO, once the line is encrypted.
    pub auth: &'static str,
    /// Answers to MAIL, RCPT, DATA and the end of the message.
    pub sender: &'static str,
    pub recipient: &'static str,
    pub data: &'static str,
    pub accepted: &'static str,
    /// How many messages are taken whole and then the line is cut, before the answer.
    pub cuts: usize,
    /// An address to which RCPT is answered with 550, whatever `recipient` says.
    pub refused: &'static str,
    /// Never says a word.
    pub silent: bool,
    /// Hangs after each message until this is true.
    pub gate: Option<watch::Receiver<bool>>,
    /// Shows a certificate that nobody vouches for.
    pub stranger: bool,
    /// Repeats what it does not understand, a sign-in too.
    pub echo: bool,
}

impl Default for Script {
    fn default() -> Self {
        Self {
            tls: TlsMode::StartTls,
            auth: "PLAIN LOGIN",
            sender: "250 Ok",
            recipient: "250 2.1.5 Ok",
            data: "354 Go on",
            accepted: "250 2.0.0 Queued",
            cuts: 0,
            refused: "nobody@example.ru",
            silent: false,
            gate: None,
            stranger: false,
            echo: false,
        }
    }
}

/// What the server has seen.
#[derive(Default)]
pub struct Seen {
    /// Whether encrypted, and the line.
    pub commands: Vec<(bool, String)>,
    pub messages: Vec<Vec<u8>>,
}

/// What the conversations share.
struct Shared {
    script: Mutex<Script>,
    seen: Mutex<Seen>,
    /// How many messages were taken.
    taken: watch::Sender<usize>,
}

impl Shared {
    fn note(&self, change: impl FnOnce(&mut Seen)) -> usize {
        let mut seen = self.seen.lock().unwrap();
        change(&mut seen);
        self.taken.send_replace(seen.messages.len());
        seen.messages.len()
    }
}

pub struct Server {
    port: u16,
    certificate: PathBuf,
    shared: Arc<Shared>,
    _place: TempDir,
}

impl Server {
    pub async fn start(script: Script) -> Self {
        let place = tempfile::tempdir().unwrap();
        let (acceptor, pem) = tls::self_signed();
        let (stranger, _) = tls::self_signed();
        let certificate = place.path().join("root.pem");
        std::fs::write(&certificate, pem).unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let shared = Arc::new(Shared {
            script: Mutex::new(script),
            seen: Mutex::default(),
            taken: watch::Sender::default(),
        });
        tokio::spawn(conversation::serve(
            listener,
            [acceptor, stranger],
            Arc::clone(&shared),
        ));
        Self {
            port,
            certificate,
            shared,
            _place: place,
        }
    }

    /// From the next connection on.
    pub fn change(&self, change: impl FnOnce(&mut Script)) {
        change(&mut self.shared.script.lock().unwrap());
    }

    /// Returns when so many messages were taken.
    pub async fn taken(&self, messages: usize) {
        let mut taken = self.shared.taken.subscribe();
        taken.wait_for(|taken| *taken >= messages).await.unwrap();
    }

    pub fn settings(&self, tls: TlsMode) -> SmtpSettings {
        SmtpSettings {
            host: "127.0.0.1".into(),
            port: Some(self.port),
            tls,
            username: Some(USERNAME.into()),
            password: Some(Secret::new(PASSWORD)),
            password_file: None,
            root_certificate: Some(self.certificate.clone()),
            hello_name: None,
            timeout_seconds: 10,
        }
    }

    pub fn transport(&self) -> Transport {
        transport(self.settings(TlsMode::StartTls))
    }

    pub fn messages(&self) -> Vec<Vec<u8>> {
        self.shared.seen.lock().unwrap().messages.clone()
    }

    /// Lines that begin with the word, and whether each came encrypted.
    pub fn commands(&self, word: &str) -> Vec<(bool, String)> {
        let seen = self.shared.seen.lock().unwrap();
        seen.commands
            .iter()
            .filter(|(_, line)| line.starts_with(word))
            .cloned()
            .collect()
    }
}

pub fn transport(smtp: SmtpSettings) -> Transport {
    let settings = MailSettings {
        from: "attestation@example.ru".into(),
        smtp: Some(smtp),
        ..MailSettings::default()
    };
    Transport::new(&settings).unwrap()
}
