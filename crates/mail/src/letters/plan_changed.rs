use serde::{Deserialize, Serialize};

use super::content::{Content, Link, case_subject};
use super::words::tidy_name;

/// To an expert who is no longer assigned to a case, and so no longer sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanChanged {
    pub name: String,
    pub case_number: String,
    /// Full name.
    pub teacher: String,
    /// Path of the expert's own list within the SPA.
    pub link: String,
}

impl PlanChanged {
    pub(super) fn content(&self) -> Content {
        Content::new(
            case_subject(&self.case_number, "Назначение экспертом отменено"),
            &self.name,
            "от Вас ничего не требуется: Вы больше не назначены экспертом по этому делу.",
            Link::new("Посмотреть список аттестуемых", &self.link),
        )
        .fact("Номер дела", &self.case_number)
        .fact("Аттестуемый", tidy_name(&self.teacher))
        .note("Заявление и документы аттестуемого Вам больше недоступны. С вопросами обращайтесь к муниципальному координатору.")
    }
}
