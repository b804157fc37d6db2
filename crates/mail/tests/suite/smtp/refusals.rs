use mail::{Secret, SendError, TlsMode};

use crate::message::message;
use crate::server::{Script, Server, transport};

async fn answer_of(script: Script) -> Result<(), SendError> {
    Server::start(script)
        .await
        .transport()
        .send(&message())
        .await
}

#[tokio::test]
async fn a_wrong_password_is_no_fault_of_the_letter_and_stays_out_of_the_log() {
    let server = Server::start(Script::default()).await;
    let mut settings = server.settings(TlsMode::StartTls);
    settings.password = Some(Secret::new("bereza"));
    let result = transport(settings).send(&message()).await;
    assert!(
        matches!(&result, Err(SendError::Installation(text)) if text.contains("535")),
        "{result:?}"
    );
    assert!(!format!("{result:?}").contains("bereza"));
    assert!(server.messages().is_empty());
}

#[tokio::test]
async fn a_recipient_refused_for_now_is_temporary() {
    let result = answer_of(Script {
        recipient: "451 4.7.1 Greylisted",
        ..Script::default()
    })
    .await;
    assert!(
        matches!(&result, Err(SendError::Temporary(text)) if text.contains("451") && text.contains("Greylisted")),
        "{result:?}"
    );
}

#[tokio::test]
async fn an_unknown_recipient_is_permanent() {
    let result = answer_of(Script {
        recipient: "550 5.1.1 No such box",
        ..Script::default()
    })
    .await;
    assert!(
        matches!(&result, Err(SendError::Permanent(text)) if text.contains("550") && text.contains("No such box")),
        "{result:?}"
    );
}

#[tokio::test]
async fn refusals_of_the_message_itself_are_told_apart_as_well() {
    let full = answer_of(Script {
        accepted: "452 4.3.1 Disk full",
        ..Script::default()
    })
    .await;
    assert!(matches!(full, Err(SendError::Temporary(_))), "{full:?}");
    let spam = answer_of(Script {
        accepted: "554 5.7.1 Spam",
        ..Script::default()
    })
    .await;
    assert!(matches!(spam, Err(SendError::Permanent(_))), "{spam:?}");
    let busy = answer_of(Script {
        data: "421 4.3.2 Closing",
        ..Script::default()
    })
    .await;
    assert!(matches!(busy, Err(SendError::Temporary(_))), "{busy:?}");
}

/// The fault is that of the settings: every letter would meet it, and none is to blame.
#[tokio::test]
async fn a_sender_that_is_refused_or_must_sign_in_is_no_fault_of_the_letter() {
    for sender in [
        "550 5.7.1 Not yours",
        "451 4.3.0 Later",
        "530 5.7.0 Sign in",
    ] {
        let result = answer_of(Script {
            sender,
            ..Script::default()
        })
        .await;
        assert!(
            matches!(&result, Err(SendError::Installation(text)) if text.contains(&sender[..3])),
            "{result:?}"
        );
    }
    let recipient = answer_of(Script {
        recipient: "530 5.7.0 Sign in first",
        ..Script::default()
    })
    .await;
    assert!(
        matches!(recipient, Err(SendError::Installation(_))),
        "{recipient:?}"
    );
}

/// The code is that of an unknown mailbox, but nothing is said against the mailbox.
#[tokio::test]
async fn a_relay_that_does_not_know_us_gives_no_letter_up() {
    for recipient in [
        "554 5.7.1 <maria@example.org>: Relay access denied",
        "550 relay not permitted",
        "550 5.7.1 Authentication required",
    ] {
        let result = answer_of(Script {
            recipient,
            ..Script::default()
        })
        .await;
        assert!(matches!(result, Err(SendError::Temporary(_))), "{result:?}");
    }
}

#[tokio::test]
async fn a_server_that_repeats_the_sign_in_does_not_bring_the_password_into_the_log() {
    let server = Server::start(Script {
        echo: true,
        ..Script::default()
    })
    .await;
    let result = server.transport().send(&message()).await;
    let Err(SendError::Installation(text)) = &result else {
        panic!("{result:?}");
    };
    let sent = server.commands("AUTH PLAIN");
    let secret = sent[0].1.trim_start_matches("AUTH PLAIN ");
    assert!(text.contains("AUTH PLAIN ***"), "{text}");
    assert!(!text.contains(secret), "{text}");
}
