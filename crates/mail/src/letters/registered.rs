use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::content::{Content, Link, case_subject};
use super::words::date;

/// To the teacher: the application stands in the register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Registered {
    pub name: String,
    pub case_number: String,
    pub registration_number: String,
    pub registered_on: NaiveDate,
    /// Path of the case within the SPA.
    pub link: String,
}

impl Registered {
    pub(super) fn content(&self) -> Content {
        Content::new(
            case_subject(&self.case_number, "Заявление зарегистрировано"),
            &self.name,
            format!(
                "от Вас ничего не требуется: заявление зарегистрировано {}",
                date(self.registered_on)
            ),
            Link::new("Посмотреть заявление", &self.link),
        )
        .fact("Номер дела", &self.case_number)
        .fact("Регистрационный номер", &self.registration_number)
        .fact("Дата регистрации", date(self.registered_on))
        .note("О следующих шагах сообщим отдельным письмом.")
    }
}
