use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use super::content::{Content, Link};
use super::words::moment;

/// To the address typed at registration or at a change of address: is it really theirs?
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EmailConfirmation {
    pub name: String,
    /// Path within the SPA, with the one-time token.
    pub link: String,
    /// Local time of the region.
    pub valid_until: NaiveDateTime,
}

impl EmailConfirmation {
    pub(super) fn content(&self) -> Content {
        Content::new(
            "Подтвердите адрес электронной почты",
            &self.name,
            format!("подтвердите адрес электронной почты до {}.", moment(self.valid_until)),
            Link::new("Подтвердить адрес", &self.link),
        )
        .note("Этот адрес указан в электронной системе «Аттестация». Уведомления о ходе аттестации будут приходить на него.")
        .note("Если Вы не указывали этот адрес, оставьте письмо без внимания: без подтверждения он не используется.")
    }
}
