use serde::{Deserialize, Serialize};

use super::content::{Content, Link, case_subject};
use super::words::tidy_name;

/// To the coordinator and the operators: the teacher objects to the coordinator's withdrawal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WithdrawalObjected {
    pub name: String,
    pub case_number: String,
    /// Full name.
    pub teacher: String,
    pub objection: String,
    /// Path of the withdrawal within the SPA.
    pub link: String,
}

impl WithdrawalObjected {
    pub(super) fn content(&self) -> Content {
        Content::new(
            case_subject(
                &self.case_number,
                "Педагог возразил против отзыва заявления",
            ),
            &self.name,
            "прочитайте возражение до решения по заявлению на отзыв.",
            Link::new("Посмотреть заявление на отзыв", &self.link),
        )
        .fact("Номер дела", &self.case_number)
        .fact("Педагогический работник", tidy_name(&self.teacher))
        .quote_if("Возражение", Some(&self.objection))
    }
}
