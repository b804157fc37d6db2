use serde::{Deserialize, Serialize};

use super::content::{Content, Link};

/// To somebody whose municipality the operator changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MunicipalityChanged {
    pub name: String,
    pub municipality: String,
    pub reason: String,
    /// Path of the profile within the SPA.
    pub link: String,
}

impl MunicipalityChanged {
    pub(super) fn content(&self) -> Content {
        Content::new(
            format!("Муниципалитет изменён: {}", self.municipality),
            &self.name,
            "войдите снова: в Вашем профиле указан другой муниципалитет.",
            Link::new("Открыть профиль", &self.link),
        )
        .fact("Муниципалитет", &self.municipality)
        .quote_if("Причина", Some(&self.reason))
    }
}
