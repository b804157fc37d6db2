use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use super::content::{Content, Link};
use super::words::moment;

/// To a person who asked for a new password; names the login, which people forget as often.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PasswordReset {
    pub name: String,
    pub username: String,
    /// Path within the SPA, with the one-time token.
    pub link: String,
    /// Local time of the region.
    pub valid_until: NaiveDateTime,
}

impl PasswordReset {
    pub(super) fn content(&self) -> Content {
        Content::new(
            "Восстановление доступа: задайте новый пароль",
            &self.name,
            format!("задайте новый пароль до {}.", moment(self.valid_until)),
            Link::new("Задать новый пароль", &self.link),
        )
        .fact("Имя пользователя", &self.username)
        .note("Ссылка действует один раз. До смены пароля действует прежний пароль.")
        .note("Если Вы не запрашивали восстановление доступа, оставьте письмо без внимания и никому его не пересылайте.")
    }
}
