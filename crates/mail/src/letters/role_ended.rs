use serde::{Deserialize, Serialize};

use super::content::{Content, Link};

/// To somebody whose role was ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoleEnded {
    pub name: String,
    pub role: String,
    /// Open cases that went to another expert or to the operator.
    pub cases: u64,
    /// Path within the SPA.
    pub link: String,
}

impl RoleEnded {
    pub(super) fn content(&self) -> Content {
        let content = Content::new(
            format!("Роль завершена: {}", self.role),
            &self.name,
            "от Вас ничего не требуется: эта роль у Вас больше не действует.",
            Link::new("Открыть систему", &self.link),
        )
        .fact("Роль", &self.role);
        let content = if self.cases > 0 {
            content.fact("Передано дел", self.cases.to_string())
        } else {
            content
        };
        content.note("Учётная запись остаётся. С вопросами обращайтесь к муниципальному координатору или оператору.")
    }
}
