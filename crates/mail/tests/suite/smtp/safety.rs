//! The password and the letter go to the right server, unseen by others, or not at all.

use mail::{SendError, TlsMode};

use crate::message::message;
use crate::server::{Script, Server, transport};

#[tokio::test]
async fn without_starttls_on_offer_neither_password_nor_letter_is_sent() {
    let server = Server::start(Script {
        tls: TlsMode::None,
        ..Script::default()
    })
    .await;
    let result = server.transport().send(&message()).await;
    assert!(
        matches!(&result, Err(SendError::Installation(text)) if text.contains("STARTTLS")),
        "{result:?}"
    );
    assert_eq!(server.commands("EHLO").len(), 1);
    for word in ["AUTH", "MAIL", "RCPT", "DATA"] {
        assert!(server.commands(word).is_empty(), "{word} in the open");
    }
    assert!(server.messages().is_empty());
}

#[tokio::test]
async fn a_certificate_that_nobody_vouches_for_ends_the_conversation() {
    let server = Server::start(Script::default()).await;
    let other = Server::start(Script::default()).await;
    let mut settings = server.settings(TlsMode::StartTls);
    settings.root_certificate = other.settings(TlsMode::StartTls).root_certificate;
    let result = transport(settings).send(&message()).await;
    assert!(
        matches!(result, Err(SendError::Installation(_))),
        "{result:?}"
    );
    assert_eq!(server.commands("STARTTLS").len(), 1);
    assert!(server.commands("AUTH").is_empty() && server.messages().is_empty());
}

#[tokio::test]
async fn a_certificate_of_another_name_ends_the_conversation() {
    let server = Server::start(Script::default()).await;
    let mut settings = server.settings(TlsMode::StartTls);
    settings.host = "localhost".into();
    let result = transport(settings).send(&message()).await;
    assert!(
        matches!(result, Err(SendError::Installation(_))),
        "{result:?}"
    );
    assert_eq!(server.commands("STARTTLS").len(), 1);
    assert!(server.commands("AUTH").is_empty() && server.messages().is_empty());
}
