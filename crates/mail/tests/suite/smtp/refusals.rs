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
async fn a_wrong_password_is_permanent_and_stays_out_of_the_log() {
    let server = Server::start(Script::default()).await;
    let mut settings = server.settings(TlsMode::StartTls);
    settings.password = Some(Secret::new("bereza"));
    let result = transport(settings).send(&message()).await;
    assert!(
        matches!(&result, Err(SendError::Permanent(text)) if text.contains("535")),
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
