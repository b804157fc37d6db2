use std::time::{Duration, Instant};

use mail::{SendError, TlsMode};
use mail_parser::MessageParser;

use crate::message::{LETTER_ID, message};
use crate::server::{Script, Server, transport};

/// Whether the server kept the letter is unknown; the repeat can be recognised by its id.
#[tokio::test]
async fn a_line_cut_before_the_answer_is_temporary_and_the_repeat_has_the_same_id() {
    let server = Server::start(Script {
        cuts: 1,
        ..Script::default()
    })
    .await;
    let first = server.transport().send(&message()).await;
    assert!(matches!(first, Err(SendError::Temporary(_))), "{first:?}");
    server.transport().send(&message()).await.unwrap();

    let messages = server.messages();
    let ids: Vec<String> = messages
        .iter()
        .map(|bytes| {
            MessageParser::default()
                .parse(bytes)
                .unwrap()
                .message_id()
                .unwrap()
                .to_owned()
        })
        .collect();
    let expected = format!("{LETTER_ID}@example.ru");
    assert_eq!(ids, [expected.clone(), expected]);
}

#[tokio::test]
async fn a_server_that_falls_silent_does_not_hold_the_worker() {
    let server = Server::start(Script {
        silent: true,
        ..Script::default()
    })
    .await;
    let mut settings = server.settings(TlsMode::StartTls);
    settings.timeout_seconds = 1;
    let start = Instant::now();
    let result = transport(settings).send(&message()).await;
    assert!(
        matches!(result, Err(SendError::Installation(_))),
        "{result:?}"
    );
    assert!(start.elapsed() < Duration::from_secs(10));
}

#[tokio::test]
async fn a_server_that_is_down_is_no_fault_of_the_letter() {
    let server = Server::start(Script::default()).await;
    let mut settings = server.settings(TlsMode::StartTls);
    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    settings.port = Some(free.local_addr().unwrap().port());
    drop(free);
    let result = transport(settings).send(&message()).await;
    assert!(
        matches!(result, Err(SendError::Installation(_))),
        "{result:?}"
    );
}

/// Its fate is unknown from then on; before, nothing was sent.
#[tokio::test]
async fn a_server_that_hangs_after_the_message_is_temporary() {
    let (_keeper, gate) = tokio::sync::watch::channel(false);
    let server = Server::start(Script {
        gate: Some(gate),
        ..Script::default()
    })
    .await;
    let mut settings = server.settings(TlsMode::StartTls);
    settings.timeout_seconds = 1;
    let result = transport(settings).send(&message()).await;
    assert!(matches!(result, Err(SendError::Temporary(_))), "{result:?}");
    server.taken(1).await;
}

#[tokio::test]
async fn a_certificate_that_is_mended_helps_at_the_next_try() {
    let server = Server::start(Script {
        stranger: true,
        ..Script::default()
    })
    .await;
    let transport = server.transport();
    let result = transport.send(&message()).await;
    assert!(
        matches!(result, Err(SendError::Installation(_))),
        "{result:?}"
    );
    server.change(|script| script.stranger = false);
    transport.send(&message()).await.unwrap();
}

#[tokio::test]
async fn a_corrected_password_file_helps_at_once() {
    let server = Server::start(Script::default()).await;
    let place = tempfile::tempdir().unwrap();
    let file = place.path().join("password");
    std::fs::write(&file, "bereza\n").unwrap();
    let mut settings = server.settings(TlsMode::StartTls);
    (settings.password, settings.password_file) = (None, Some(file.clone()));
    let transport = transport(settings);
    let result = transport.send(&message()).await;
    assert!(
        matches!(result, Err(SendError::Installation(_))),
        "{result:?}"
    );
    std::fs::write(&file, format!("{}\n", crate::server::PASSWORD)).unwrap();
    transport.send(&message()).await.unwrap();
}
