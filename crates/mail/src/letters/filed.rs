use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::content::{Content, Link, case_subject};
use super::words::date;

/// To the teacher: the signed application has been received.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filed {
    pub name: String,
    pub case_number: String,
    pub filed_on: NaiveDate,
    /// Last day of the review, inclusive.
    pub review_until: NaiveDate,
    /// Path of the case within the SPA.
    pub link: String,
}

impl Filed {
    pub(super) fn content(&self) -> Content {
        Content::new(
            case_subject(&self.case_number, "Заявление подано"),
            &self.name,
            format!(
                "от Вас ничего не требуется: заявление подано и будет рассмотрено не позднее {}",
                date(self.review_until)
            ),
            Link::new("Посмотреть заявление", &self.link),
        )
        .fact("Номер дела", &self.case_number)
        .fact("Дата подачи", date(self.filed_on))
        .note("О регистрации заявления, его возврате на доработку или отклонении сообщим отдельным письмом.")
    }
}
