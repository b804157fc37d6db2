use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use super::content::{Content, Link};
use super::words::moment;

/// To the owner of a session that was ended because its refresh token came in twice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionRevoked {
    pub name: String,
    /// Local time of the region.
    pub revoked_at: NaiveDateTime,
    /// Browser and system, as in the list of sessions.
    pub device: Option<String>,
    /// Path of the change of password within the SPA.
    pub link: String,
}

impl SessionRevoked {
    pub(super) fn content(&self) -> Content {
        Content::new(
            "Сеанс завершён из соображений безопасности",
            &self.name,
            "войдите в систему снова и сегодня же смените пароль.",
            Link::new("Сменить пароль", &self.link),
        )
        .fact("Сеанс завершён", moment(self.revoked_at))
        .fact_if("Устройство", self.device.as_deref())
        .note("Данные Вашего сеанса использованы повторно. Возможно, их скопировал посторонний, поэтому сеанс завершён на всех вкладках и устройствах, где он был открыт.")
    }
}
