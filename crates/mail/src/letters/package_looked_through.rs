use serde::{Deserialize, Serialize};

use super::content::{Content, Link};

/// To the municipal coordinator: the operator has decided on every case of a package.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackageLookedThrough {
    pub name: String,
    /// «07-2026/П-3»
    pub number: String,
    pub accepted: u32,
    pub returned: u32,
    /// Path of the package within the SPA.
    pub link: String,
}

impl PackageLookedThrough {
    pub(super) fn content(&self) -> Content {
        let (subject, act) = if self.returned == 0 {
            (
                format!("Пакет документов № {} принят", self.number),
                "пакет принят полностью. Делать ничего не нужно.",
            )
        } else {
            (
                format!("Пакет документов № {} проверен", self.number),
                "пакет проверен. Исправьте замечания и передайте возвращённое в следующем пакете.",
            )
        };
        let letter = Content::new(
            subject,
            &self.name,
            act,
            Link::new("Открыть пакет", &self.link),
        )
        .fact("Пакет", format!("№ {}", self.number))
        .fact("Принято", self.accepted.to_string());
        if self.returned == 0 {
            letter
        } else {
            letter.fact("Возвращено", self.returned.to_string())
        }
    }
}
