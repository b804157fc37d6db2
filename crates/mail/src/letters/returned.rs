use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::content::{Content, Link, case_subject};
use super::words::date;

/// To the teacher: the application needs a correction by a date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Returned {
    pub name: String,
    pub case_number: String,
    /// As shown to people: «Скан не читается или неполный».
    pub reason: String,
    pub comment: Option<String>,
    /// Last day for the correction, inclusive.
    pub until: NaiveDate,
    /// Path of the case within the SPA.
    pub link: String,
}

impl Returned {
    pub(super) fn content(&self) -> Content {
        Content::new(
            case_subject(&self.case_number, "Заявление возвращено на доработку"),
            &self.name,
            format!(
                "исправьте заявление и подайте его снова не позднее {}",
                date(self.until)
            ),
            Link::new("Исправить заявление", &self.link),
        )
        .fact("Номер дела", &self.case_number)
        .fact("Причина возврата", &self.reason)
        .quote_if("Пояснение", self.comment.as_deref())
        .note("Номер дела и дата подачи заявления сохраняются.")
    }
}
