use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::content::{Content, Link, case_subject};
use super::words::date;

/// To the teacher: the corrected application has been received.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Resubmitted {
    pub name: String,
    pub case_number: String,
    /// Of the first time: it stays.
    pub filed_on: NaiveDate,
    /// Last day of the review, inclusive.
    pub review_until: NaiveDate,
    /// Path of the case within the SPA.
    pub link: String,
}

impl Resubmitted {
    pub(super) fn content(&self) -> Content {
        Content::new(
            case_subject(&self.case_number, "Исправленное заявление подано"),
            &self.name,
            format!(
                "от Вас ничего не требуется: исправленное заявление подано и будет рассмотрено не позднее {}",
                date(self.review_until)
            ),
            Link::new("Посмотреть заявление", &self.link),
        )
        .fact("Номер дела", &self.case_number)
        .fact("Дата подачи", date(self.filed_on))
        .note("Номер дела и дата подачи остались прежними.")
    }
}
