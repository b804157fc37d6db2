use serde::{Deserialize, Serialize};

use super::content::{Content, Link};
use super::words::tidy_name;

/// To an operator: a municipality has handed over a package.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackageHandedOver {
    pub name: String,
    pub municipality: String,
    /// «07-2026/П-3»
    pub number: String,
    /// Full name of the sender.
    pub sender: String,
    /// Teachers in the package.
    pub teachers: u32,
    /// Path of the package within the SPA.
    pub link: String,
}

impl PackageHandedOver {
    pub(super) fn content(&self) -> Content {
        Content::new(
            format!("Пакет документов № {}: {}", self.number, self.municipality),
            &self.name,
            "проверьте переданные документы: примите их или верните с замечаниями.",
            Link::new("Проверить пакет", &self.link),
        )
        .fact("Муниципалитет", &self.municipality)
        .fact("Пакет", format!("№ {}", self.number))
        .fact("Количество аттестуемых", self.teachers.to_string())
        .fact("Передал(а)", tidy_name(&self.sender))
    }
}
