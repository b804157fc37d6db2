use serde::{Deserialize, Serialize};

use super::content::{Content, Link};
use super::words::tidy_name;

/// To a substitute who no longer acts, before the last day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SubstitutionEnded {
    pub name: String,
    pub principal: String,
    /// Path within the SPA.
    pub link: String,
}

impl SubstitutionEnded {
    pub(super) fn content(&self) -> Content {
        Content::new(
            "Замещение завершено",
            &self.name,
            "от Вас ничего не требуется: замещение завершено раньше срока.",
            Link::new("Открыть систему", &self.link),
        )
        .fact("Кого Вы замещали", tidy_name(&self.principal))
    }
}
