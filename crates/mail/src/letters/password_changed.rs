use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use super::content::{Content, Link};
use super::words::moment;

/// To the owner of an account after each change of its password.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PasswordChanged {
    pub name: String,
    /// Local time of the region.
    pub changed_at: NaiveDateTime,
    /// Path of «Забыли пароль?» within the SPA.
    pub link: String,
}

impl PasswordChanged {
    pub(super) fn content(&self) -> Content {
        Content::new(
            "Пароль изменён",
            &self.name,
            "если пароль изменили Вы, ничего делать не нужно; если не Вы, сразу задайте новый.",
            Link::new("Задать новый пароль", &self.link),
        )
        .fact("Изменён", moment(self.changed_at))
    }
}
