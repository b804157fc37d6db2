use serde::{Deserialize, Serialize};

use super::content::{Content, Link};

/// To the owner of an address that somebody wants to write into another account. Only the owner learns of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AddressTaken {
    pub name: String,
    pub username: String,
    /// Path of «Забыли пароль?» within the SPA.
    pub link: String,
}

impl AddressTaken {
    pub(super) fn content(&self) -> Content {
        Content::new(
            "Ваш адрес указали в другой учётной записи",
            &self.name,
            "если это были Вы, войдите под своим именем пользователя; если не Вы, ничего делать не нужно.",
            Link::new("Забыли пароль?", &self.link),
        )
        .fact("Имя пользователя", &self.username)
        .note("Адрес остаётся за Вашей учётной записью: другая его не получила.")
    }
}
