use mail::TlsMode;

use crate::message::{assert_is_the_letter, message};
use crate::server::{Script, Server, transport};

#[tokio::test]
async fn a_letter_arrives_whole_over_starttls_with_a_password() {
    let server = Server::start(Script::default()).await;
    server.transport().send(&message()).await.unwrap();
    let messages = server.messages();
    assert_eq!(messages.len(), 1);
    messages
        .iter()
        .for_each(|bytes| assert_is_the_letter(bytes));
    let auth = server.commands("AUTH");
    assert!(
        matches!(auth.as_slice(), [(true, command)] if command.starts_with("AUTH PLAIN ")),
        "{auth:?}"
    );
    assert_eq!(
        server.commands("MAIL"),
        [(true, "MAIL FROM:<attestation@example.ru>".to_owned())]
    );
    assert_eq!(
        server.commands("RCPT"),
        [(true, "RCPT TO:<maria@example.org>".to_owned())]
    );
    assert_eq!(
        server.commands("EHLO"),
        [
            (false, "EHLO example.ru".to_owned()),
            (true, "EHLO example.ru".to_owned())
        ]
    );
}

#[tokio::test]
async fn a_server_that_knows_only_login_is_enough() {
    let server = Server::start(Script {
        auth: "LOGIN",
        ..Script::default()
    })
    .await;
    server.transport().send(&message()).await.unwrap();
    assert_eq!(server.messages().len(), 1);
    assert_eq!(server.commands("AUTH"), [(true, "AUTH LOGIN".to_owned())]);
}

#[tokio::test]
async fn a_letter_arrives_over_tls_from_the_first_byte() {
    let server = Server::start(Script {
        tls: TlsMode::Tls,
        ..Script::default()
    })
    .await;
    transport(server.settings(TlsMode::Tls))
        .send(&message())
        .await
        .unwrap();
    assert_eq!(server.messages().len(), 1);
    assert_eq!(
        server.commands("EHLO"),
        [(true, "EHLO example.ru".to_owned())]
    );
}

#[tokio::test]
async fn a_relay_without_tls_or_password_takes_letters_too() {
    let server = Server::start(Script {
        tls: TlsMode::None,
        ..Script::default()
    })
    .await;
    let mut settings = server.settings(TlsMode::None);
    (settings.username, settings.password) = (None, None);
    transport(settings).send(&message()).await.unwrap();
    assert_eq!(server.messages().len(), 1);
    assert!(server.commands("AUTH").is_empty());
}

#[tokio::test]
async fn the_password_may_stand_in_a_file() {
    let server = Server::start(Script::default()).await;
    let place = tempfile::tempdir().unwrap();
    let file = place.path().join("password");
    std::fs::write(&file, format!("{}\n", crate::server::PASSWORD)).unwrap();
    let mut settings = server.settings(TlsMode::StartTls);
    (settings.password, settings.password_file) = (None, Some(file));
    transport(settings).send(&message()).await.unwrap();
    assert_eq!(server.messages().len(), 1);
}
