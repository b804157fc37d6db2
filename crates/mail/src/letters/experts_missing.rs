use serde::{Deserialize, Serialize};

use super::AssignedCase;
use super::content::{Content, Link};
use super::words::tidy_name;

/// To the operators: an expert's role is ended, and the places in these cases are open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExpertsMissing {
    pub name: String,
    pub expert: String,
    pub cases: Vec<AssignedCase>,
    /// Path of the list within the SPA.
    pub link: String,
}

impl ExpertsMissing {
    pub(super) fn content(&self) -> Content {
        let cases = self
            .cases
            .iter()
            .map(|case| format!("{}, {}", case.case_number, tidy_name(&case.teacher)));
        Content::new(
            "Назначьте специалистов: места свободны",
            &self.name,
            "назначьте специалистов на дела из списка: прежний больше не работает.",
            Link::new("Открыть дела без специалистов", &self.link),
        )
        .fact("Прежний специалист", tidy_name(&self.expert))
        .list("Дела", cases)
    }
}
