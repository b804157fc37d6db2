//! The server's side of SMTP, as far as a sender of letters needs it.

use std::io::Result;
use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use mail::TlsMode;
use tokio::io::{AsyncBufReadExt, AsyncRead, AsyncWrite, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;

use super::{PASSWORD, Script, Shared, USERNAME};

/// The second acceptor has a certificate that nobody vouches for.
pub async fn serve(listener: TcpListener, acceptors: [TlsAcceptor; 2], shared: Arc<Shared>) {
    let [own, stranger] = acceptors;
    while let Ok((stream, _)) = listener.accept().await {
        let script = shared.script.lock().unwrap().clone();
        let acceptor = if script.stranger { &stranger } else { &own };
        // A client that hangs up is an ordinary end of a conversation.
        tokio::spawn(answer(
            stream,
            acceptor.clone(),
            script,
            Arc::clone(&shared),
        ));
    }
}

async fn answer(
    stream: TcpStream,
    acceptor: TlsAcceptor,
    script: Script,
    shared: Arc<Shared>,
) -> Result<()> {
    if script.silent {
        tokio::time::sleep(std::time::Duration::from_secs(60)).await;
        return Ok(());
    }
    let mut plain = BufReader::new(stream);
    if script.tls == TlsMode::Tls {
        let mut secret = Line {
            stream: BufReader::new(acceptor.accept(plain.into_inner()).await?),
            encrypted: true,
        };
        secret.say("220 ready").await?;
        return secret.talk(&script, &shared).await.map(drop);
    }
    plain.write_all(b"220 ready\r\n").await?;
    let mut line = Line {
        stream: plain,
        encrypted: false,
    };
    if line.talk(&script, &shared).await? == End::StartTls {
        let secret = acceptor.accept(line.stream.into_inner()).await?;
        Line {
            stream: BufReader::new(secret),
            encrypted: true,
        }
        .talk(&script, &shared)
        .await?;
    }
    Ok(())
}

#[derive(PartialEq)]
enum End {
    StartTls,
    Closed,
}

struct Line<S> {
    stream: BufReader<S>,
    encrypted: bool,
}

impl<S: AsyncRead + AsyncWrite + Unpin> Line<S> {
    async fn talk(&mut self, script: &Script, shared: &Shared) -> Result<End> {
        loop {
            let Some(command) = self.hear().await? else {
                return Ok(End::Closed);
            };
            shared.note(|seen| seen.commands.push((self.encrypted, command.clone())));
            match command.split([' ', ':']).next().unwrap_or_default() {
                "EHLO" => self.greet(script).await?,
                "STARTTLS" => {
                    self.say("220 go").await?;
                    return Ok(End::StartTls);
                }
                "AUTH" if script.echo => self.say(&format!("500 what is {command}?")).await?,
                "AUTH" => self.check_password(&command).await?,
                "MAIL" => self.say(script.sender).await?,
                "RCPT" if command.contains(script.refused) => {
                    self.say("550 5.1.1 No such box").await?;
                }
                "RCPT" => self.say(script.recipient).await?,
                "DATA" => {
                    self.say(script.data).await?;
                    if script.data.starts_with('3') && !self.take_message(script, shared).await? {
                        return Ok(End::Closed);
                    }
                }
                "QUIT" => {
                    self.say("221 Bye").await?;
                    return Ok(End::Closed);
                }
                _ => self.say("502 unknown").await?,
            }
        }
    }

    async fn greet(&mut self, script: &Script) -> Result<()> {
        self.say("250-mail.example.ru").await?;
        if script.tls == TlsMode::StartTls && !self.encrypted {
            self.say("250-STARTTLS").await?;
        }
        // Offered in the open as well: a sender that falls for it is what a test looks for.
        self.say(&format!("250-AUTH {}", script.auth)).await?;
        self.say("250 8BITMIME").await
    }

    async fn check_password(&mut self, command: &str) -> Result<()> {
        let words = match command.strip_prefix("AUTH PLAIN ") {
            Some(answer) => decode(answer),
            None => {
                self.say("334 VXNlcm5hbWU6").await?;
                let username = self.hear().await?.unwrap_or_default();
                self.say("334 UGFzc3dvcmQ6").await?;
                let password = self.hear().await?.unwrap_or_default();
                format!("\0{}\0{}", decode(&username), decode(&password))
            }
        };
        let right = words == format!("\0{USERNAME}\0{PASSWORD}");
        self.say(if right {
            "235 welcome"
        } else {
            "535 5.7.8 wrong password"
        })
        .await
    }

    /// Records the message and answers. `false`: hang up without a word, as the script says.
    async fn take_message(&mut self, script: &Script, shared: &Shared) -> Result<bool> {
        let mut message = Vec::new();
        while let Some(line) = self.hear().await?.filter(|line| line != ".") {
            message.extend_from_slice(line.strip_prefix('.').unwrap_or(&line).as_bytes());
            message.extend_from_slice(b"\r\n");
        }
        let count = shared.note(|seen| seen.messages.push(message));
        if count <= script.cuts {
            return Ok(false);
        }
        if let Some(mut gate) = script.gate.clone() {
            // Whoever keeps the gate is gone: the test is over.
            let _ = gate.wait_for(|open| *open).await;
        }
        self.say(script.accepted).await?;
        Ok(true)
    }

    async fn hear(&mut self) -> Result<Option<String>> {
        let mut line = String::new();
        let read = self.stream.read_line(&mut line).await?;
        Ok((read > 0).then(|| line.trim_end_matches(['\r', '\n']).to_owned()))
    }

    async fn say(&mut self, line: &str) -> Result<()> {
        self.stream
            .write_all(format!("{line}\r\n").as_bytes())
            .await?;
        self.stream.flush().await
    }
}

fn decode(word: &str) -> String {
    String::from_utf8(STANDARD.decode(word).unwrap()).unwrap()
}
