use serde::{Deserialize, Serialize};

use super::content::{Content, Link, case_subject};
use super::words::tidy_name;

/// To the teacher: the municipal coordinator asks to withdraw the application; the teacher may object.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WithdrawalAnnounced {
    pub name: String,
    pub case_number: String,
    /// Full name.
    pub coordinator: String,
    /// As the coordinator wrote it.
    pub reason: String,
    /// Path of the page «Возразить» within the SPA.
    pub link: String,
}

impl WithdrawalAnnounced {
    pub(super) fn content(&self) -> Content {
        Content::new(
            case_subject(&self.case_number, "Координатор отзывает Ваше заявление"),
            &self.name,
            "прочитайте причину. Если Вы не согласны, возразите до того, как оператор зарегистрирует отзыв; если согласны, ничего делать не нужно.",
            Link::new("Возразить", &self.link),
        )
        .fact("Номер дела", &self.case_number)
        .fact("Муниципальный координатор", tidy_name(&self.coordinator))
        .quote_if("Причина отзыва заявления", Some(&self.reason))
    }
}
