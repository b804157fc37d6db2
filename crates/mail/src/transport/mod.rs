//! The ways a message leaves.

mod conversation;
mod folder;
mod smtp;

use std::path::PathBuf;

pub use smtp::Smtp;

use crate::{MailSettings, Message, Sender, SettingsError};

#[derive(Debug)]
pub enum Transport {
    /// Each message becomes a file; for demonstration, tests and a first start without a mail server.
    Folder(PathBuf),
    Smtp(Box<Smtp>),
}

/// Why a message did not leave. The text is for the operator's mail log.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SendError {
    /// It says nothing about the letter, and every other one would meet it: the server is not reached, its certificate is not
    /// trusted, it refuses the sign-in or the sender.
    #[error("{0}")]
    Installation(String),
    /// Another try of this letter may succeed.
    #[error("{0}")]
    Temporary(String),
    /// The server refuses this recipient or this message and will say the same next time.
    #[error("{0}")]
    Permanent(String),
}

impl Transport {
    /// # Errors
    /// When the settings contradict themselves, or a file they name cannot be read.
    pub fn new(settings: &MailSettings) -> Result<Self, SettingsError> {
        match &settings.smtp {
            None => Ok(Self::Folder(settings.folder.clone())),
            Some(smtp) => {
                let sender = Sender::new(&settings.from)
                    .map_err(|_| SettingsError::From(settings.from.clone()))?;
                Ok(Self::Smtp(Box::new(Smtp::new(smtp, &sender)?)))
            }
        }
    }

    /// # Errors
    /// When the message was not accepted, or nobody knows whether it was.
    pub async fn send(&self, message: &Message) -> Result<(), SendError> {
        match self {
            Self::Folder(path) => folder::send(path, message).await,
            Self::Smtp(smtp) => smtp.send(message).await,
        }
    }
}
