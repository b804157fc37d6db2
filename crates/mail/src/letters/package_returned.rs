use serde::{Deserialize, Serialize};

use super::content::{Content, Link};
use super::words::tidy_name;

/// To the municipal coordinator: the operator gave a teacher's documents back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackageReturned {
    pub name: String,
    /// «07-2026/П-3»
    pub number: String,
    /// Full name of the teacher.
    pub teacher: String,
    pub remarks: String,
    /// Path of the package within the SPA.
    pub link: String,
}

impl PackageReturned {
    pub(super) fn content(&self) -> Content {
        Content::new(
            format!(
                "Документы возвращены с замечаниями: пакет № {}",
                self.number
            ),
            &self.name,
            "исправьте замечания и передайте документы в следующем пакете.",
            Link::new("Открыть пакет", &self.link),
        )
        .fact("Аттестуемый", tidy_name(&self.teacher))
        .fact("Пакет", format!("№ {}", self.number))
        .quote_if("Замечания оператора", Some(&self.remarks))
    }
}
