use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use super::content::{Content, Link};
use super::words::moment;

/// To the former address of an account. The new one is not named: whoever reads the old box need not learn it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EmailChanged {
    pub name: String,
    /// Local time of the region.
    pub changed_at: NaiveDateTime,
    /// Path within the SPA of what the owner should do when it was somebody else.
    pub link: String,
}

impl EmailChanged {
    pub(super) fn content(&self) -> Content {
        Content::new(
            "Адрес электронной почты изменён",
            &self.name,
            "если адрес изменили Вы, ничего делать не нужно; если не Вы, сегодня же сообщите оператору.",
            Link::new("Что делать, если это были не Вы", &self.link),
        )
        .fact("Изменено", moment(self.changed_at))
        .note("Уведомления больше не будут приходить на этот адрес.")
    }
}
