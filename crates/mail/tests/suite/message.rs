use chrono::{DateTime, Utc};
use mail::{Message, Outgoing, RenderedLetter, Sender};
use mail_parser::MessageParser;
use uuid::Uuid;

use crate::samples::{filed, render};

pub const LETTER_ID: Uuid = Uuid::from_u128(0x0193_5d2a_0000_7000_8000_0000_0000_0001);
pub const CASE_ID: Uuid = Uuid::from_u128(0x0193_5d2a_0000_7000_8000_0000_0000_0002);

pub fn sent_at() -> DateTime<Utc> {
    "2026-12-01T03:15:42.250Z".parse().unwrap()
}

pub fn message_of(letter: &RenderedLetter, to_name: &str) -> Message {
    let outgoing = Outgoing {
        id: LETTER_ID,
        to: "maria@example.org",
        to_name,
        case_id: Some(CASE_ID),
        date: sent_at(),
        letter,
    };
    Sender::new("attestation@example.ru")
        .unwrap()
        .message(&outgoing)
        .unwrap()
}

pub fn message() -> Message {
    message_of(&render(&filed()), "Лугова Мария Ивановна")
}

/// The message as another program reads it.
pub fn assert_is_the_letter(bytes: &[u8]) {
    let parsed = MessageParser::default().parse(bytes).unwrap();
    let letter = render(&filed());
    assert_eq!(parsed.subject(), Some(letter.subject.as_str()));
    assert_eq!(
        parsed.message_id(),
        Some(format!("{LETTER_ID}@example.ru").as_str())
    );
    assert_eq!(
        parsed.references().as_text(),
        Some(format!("{CASE_ID}@example.ru").as_str())
    );
    assert_eq!(
        parsed.header_raw("Auto-Submitted").map(str::trim),
        Some("auto-generated")
    );
    assert_eq!(parsed.date().unwrap().to_timestamp(), sent_at().timestamp());
    let from = parsed.from().unwrap().first().unwrap();
    assert_eq!(
        (from.name(), from.address()),
        (Some("ЭС «Аттестация»"), Some("attestation@example.ru"))
    );
    let to = parsed.to().unwrap().first().unwrap();
    assert_eq!(
        (to.name(), to.address()),
        (Some("Лугова Мария Ивановна"), Some("maria@example.org"))
    );
    let same = |part: &str| part.replace("\r\n", "\n");
    assert_eq!(
        (
            parsed.text_body_count(),
            parsed.html_body_count(),
            parsed.attachment_count()
        ),
        (1, 1, 0)
    );
    assert_eq!(
        same(&parsed.body_text(0).unwrap()).trim_end(),
        letter.text.trim_end()
    );
    assert_eq!(
        same(&parsed.body_html(0).unwrap()).trim_end(),
        letter.html.trim_end()
    );
}

#[test]
fn another_program_reads_what_was_written() {
    assert_is_the_letter(&message().bytes());
}

#[test]
fn the_wire_carries_short_ascii_lines_only() {
    let bytes = message().bytes();
    assert!(bytes.is_ascii());
    assert!(
        bytes
            .split(|&byte| byte == b'\n')
            .all(|line| line.len() <= 998)
    );
}

#[test]
fn the_same_letter_gives_the_same_bytes() {
    assert_eq!(message().bytes(), message().bytes());
}

#[test]
fn a_letter_outside_of_any_case_has_no_references() {
    let letter = render(&filed());
    let outgoing = Outgoing {
        id: LETTER_ID,
        to: "maria@example.org",
        to_name: "",
        case_id: None,
        date: sent_at(),
        letter: &letter,
    };
    let bytes = Sender::new("attestation@example.ru")
        .unwrap()
        .message(&outgoing)
        .unwrap()
        .bytes();
    let parsed = MessageParser::default().parse(&bytes).unwrap();
    assert!(parsed.header_raw("References").is_none());
    assert_eq!(parsed.to().unwrap().first().unwrap().name(), None);
}

#[test]
fn neither_subject_nor_name_can_add_a_header() {
    let forged = "Мария\r\nBcc: victim@example.org\r\n\r\nтело";
    let letter = RenderedLetter {
        subject: forged.into(),
        ..render(&filed())
    };
    let bytes = message_of(&letter, forged).bytes();
    let parsed = MessageParser::default().parse(&bytes).unwrap();
    let names: Vec<&str> = parsed
        .headers()
        .iter()
        .map(|header| header.name())
        .collect();
    let expected = [
        "From",
        "To",
        "Subject",
        "Date",
        "Message-ID",
        "Auto-Submitted",
        "References",
        "MIME-Version",
        "Content-Type",
    ];
    assert_eq!(names, expected);
    assert_eq!(parsed.to().unwrap().iter().count(), 1);
    assert_eq!(
        parsed.subject(),
        Some("Мария Bcc: victim @ example.org тело")
    );
}

#[test]
fn what_is_no_address_is_refused() {
    let letter = render(&filed());
    let sender = Sender::new("attestation@localhost").unwrap();
    for to in [
        "",
        "maria",
        "maria@",
        "a@example.org, b@example.org",
        "a@example.org\r\nBcc: b@example.org",
        "M <m@example.org>",
    ] {
        let outgoing = Outgoing {
            id: LETTER_ID,
            to,
            to_name: "",
            case_id: None,
            date: sent_at(),
            letter: &letter,
        };
        assert!(sender.message(&outgoing).is_err(), "{to:?}");
    }
    assert!(Sender::new("nobody").is_err());
}
