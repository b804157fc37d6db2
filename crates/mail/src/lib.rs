//! Letters to people and the ways they are sent.
//!
//! A [`Letter`] is stored in the outbox as JSON, rendered when its turn comes, built into a [`Message`] by the [`Sender`],
//! and handed to the [`Transport`]. Time and identifiers are arguments everywhere; nothing here reads a clock or draws at random.

pub mod letters;
mod message;
mod retry;
mod settings;
mod transport;

pub use letters::{Letter, NotMergeable, RenderedLetter};
pub use message::{Message, MessageError, Outgoing, Sender};
pub use retry::{Retry, pause_of_all, retry};
pub use settings::{MailSettings, Secret, SettingsError, SmtpSettings, TlsMode};
pub use transport::{SendError, Smtp, Transport};
