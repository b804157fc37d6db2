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
    assert!(matches!(result, Err(SendError::Temporary(_))), "{result:?}");
    assert!(start.elapsed() < Duration::from_secs(10));
}

#[tokio::test]
async fn a_server_that_is_down_is_temporary() {
    let server = Server::start(Script::default()).await;
    let mut settings = server.settings(TlsMode::StartTls);
    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    settings.port = Some(free.local_addr().unwrap().port());
    drop(free);
    let result = transport(settings).send(&message()).await;
    assert!(matches!(result, Err(SendError::Temporary(_))), "{result:?}");
}
