use serde::{Deserialize, Serialize};

use super::content::{Content, Link, case_subject};

/// To the teacher: final for this application, a new one may be filed from its copy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rejected {
    pub name: String,
    pub case_number: String,
    /// As shown to people: «Нет подписи».
    pub reason: String,
    pub comment: Option<String>,
    /// Path of the case within the SPA.
    pub link: String,
}

impl Rejected {
    pub(super) fn content(&self) -> Content {
        Content::new(
            case_subject(&self.case_number, "Заявление отклонено"),
            &self.name,
            "устраните причину отклонения и подайте новое заявление; срок подачи не ограничен.",
            Link::new("Перейти к заявлению", &self.link),
        )
        .fact("Номер дела", &self.case_number)
        .fact("Причина отклонения", &self.reason)
        .quote_if("Пояснение", self.comment.as_deref())
        .note("Новое заявление можно составить на основе отклонённого: внесённые ранее сведения сохранены.")
    }
}
