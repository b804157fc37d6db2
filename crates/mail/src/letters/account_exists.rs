use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use super::content::{Content, Link};
use super::words::moment;

/// To the owner of an address with which somebody tried to register once more.
/// The answer to a registration never tells whether an account exists; this letter tells its owner alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountExists {
    pub name: String,
    pub username: String,
    /// Path within the SPA, with the one-time token for a new password.
    pub link: String,
    /// Local time of the region.
    pub valid_until: NaiveDateTime,
}

impl AccountExists {
    pub(super) fn content(&self) -> Content {
        Content::new(
            "У Вас уже есть учётная запись",
            &self.name,
            format!("войдите под своим именем пользователя; если забыли пароль, задайте новый до {}.", moment(self.valid_until)),
            Link::new("Задать новый пароль", &self.link),
        )
        .fact("Имя пользователя", &self.username)
        .note("Этот адрес указан при новой регистрации в электронной системе «Аттестация», но он уже принадлежит Вашей учётной записи. Вторая запись не создана.")
        .note("Если это были не Вы, оставьте письмо без внимания: Ваши данные и пароль не изменились.")
    }
}
