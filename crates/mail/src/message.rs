use chrono::{DateTime, Utc};
use lettre::Address;
use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart, SinglePart};
use uuid::Uuid;

use crate::RenderedLetter;
use crate::letters::one_line;

const SENDER_NAME: &str = "ЭС «Аттестация»";

/// The address all letters come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sender(Address);

/// One letter on its way to one person.
#[derive(Debug, Clone, Copy)]
pub struct Outgoing<'a> {
    /// Of the outbox row: every try carries the same Message-ID, so that a repeat can be recognised.
    pub id: Uuid,
    /// Address of the recipient.
    pub to: &'a str,
    /// Name of the recipient as mail programs show it; may be empty.
    pub to_name: &'a str,
    /// Letters of one case form one thread.
    pub case_id: Option<Uuid>,
    pub date: DateTime<Utc>,
    pub letter: &'a RenderedLetter,
}

/// A complete message. Its bytes depend on nothing but the [`Outgoing`].
#[derive(Debug, Clone)]
pub struct Message {
    pub(crate) id: Uuid,
    pub(crate) date: DateTime<Utc>,
    pub(crate) mime: lettre::Message,
}

/// Why no message could be built. Trying again does not help.
#[derive(Debug, thiserror::Error)]
pub enum MessageError {
    #[error("not an e-mail address: {0}")]
    Address(String),
    #[error("message cannot be built: {0}")]
    Build(#[from] lettre::error::Error),
}

impl Sender {
    /// # Errors
    /// When `from` is not an address.
    pub fn new(from: &str) -> Result<Self, MessageError> {
        address(from).map(Self)
    }

    /// # Errors
    /// When the recipient's address is not one.
    pub fn message(&self, outgoing: &Outgoing<'_>) -> Result<Message, MessageError> {
        let Outgoing {
            id, date, letter, ..
        } = *outgoing;
        let to_name = Some(one_line(outgoing.to_name)).filter(|name| !name.is_empty());
        let mut builder = lettre::Message::builder()
            .from(Mailbox::new(Some(SENDER_NAME.to_owned()), self.0.clone()))
            .to(Mailbox::new(to_name, address(outgoing.to)?))
            .subject(one_line(&letter.subject))
            .date(date.into())
            .message_id(Some(self.message_id(id)))
            .raw_header(HeaderValue::new(
                HeaderName::new_from_ascii_str("Auto-Submitted"),
                "auto-generated".to_owned(),
            ));
        if let Some(case_id) = outgoing.case_id {
            builder = builder.references(self.message_id(case_id));
        }
        let body = MultiPart::alternative()
            .boundary(format!("part-{}", id.simple()))
            .singlepart(SinglePart::plain(letter.text.clone()))
            .singlepart(SinglePart::html(letter.html.clone()));
        Ok(Message {
            id,
            date,
            mime: builder.multipart(body)?,
        })
    }

    pub(crate) fn domain(&self) -> &str {
        self.0.domain()
    }

    fn message_id(&self, id: Uuid) -> String {
        format!("<{id}@{}>", self.domain())
    }
}

impl Message {
    /// The message in the format of RFC 5322.
    pub fn bytes(&self) -> Vec<u8> {
        self.mime.formatted()
    }
}

fn address(text: &str) -> Result<Address, MessageError> {
    text.trim()
        .parse()
        .map_err(|_| MessageError::Address(text.to_owned()))
}
