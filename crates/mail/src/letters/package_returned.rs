use serde::{Deserialize, Serialize};

use super::content::{Content, Link};
use super::words::tidy_name;

/// The operator gave a teacher's documents back: to the municipal coordinator, and to those who can correct the conclusion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackageReturned {
    pub name: String,
    /// «07-2026/П-3»
    pub number: String,
    /// Full name of the teacher.
    pub teacher: String,
    pub remarks: String,
    /// To an expert or operator who attached the conclusion.
    #[serde(default)]
    pub corrects: bool,
    /// Path of the package within the SPA; for those who correct, of the case.
    pub link: String,
}

impl PackageReturned {
    pub(super) fn content(&self) -> Content {
        let (act, link) = if self.corrects {
            (
                "прочитайте замечания Центра и, если они о заключении, замените его: аттестуемый подпишет новое, координатор проверит и передаст снова.",
                "Открыть дело",
            )
        } else {
            (
                "исправьте замечания и передайте документы в следующем пакете.",
                "Открыть пакет",
            )
        };
        Content::new(
            format!(
                "Документы возвращены с замечаниями: пакет № {}",
                self.number
            ),
            &self.name,
            act,
            Link::new(link, &self.link),
        )
        .fact("Аттестуемый", tidy_name(&self.teacher))
        .fact("Пакет", format!("№ {}", self.number))
        .quote_if("Замечания оператора", Some(&self.remarks))
    }
}
