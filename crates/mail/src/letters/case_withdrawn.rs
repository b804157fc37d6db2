use serde::{Deserialize, Serialize};

use super::content::{Content, Link, case_subject};
use super::words::tidy_name;

/// To an assigned expert: the application is withdrawn, there is nothing to attest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseWithdrawn {
    pub name: String,
    pub case_number: String,
    /// Full name.
    pub teacher: String,
    /// Path of the expert's own list within the SPA.
    pub link: String,
}

impl CaseWithdrawn {
    pub(super) fn content(&self) -> Content {
        Content::new(
            case_subject(&self.case_number, "Заявление аттестуемого отозвано"),
            &self.name,
            "итоговое заключение по этому делу не требуется: заявление отозвано и вышло из графика.",
            Link::new("Посмотреть список аттестуемых", &self.link),
        )
        .fact("Номер дела", &self.case_number)
        .fact("Аттестуемый", tidy_name(&self.teacher))
    }
}
