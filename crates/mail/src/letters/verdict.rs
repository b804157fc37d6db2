use serde::{Deserialize, Serialize};

use super::content::{Content, Link, case_subject};

/// To the teacher: the coordinator has checked the case. The decision is the commission's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verdict {
    pub name: String,
    pub case_number: String,
    pub complies: bool,
    pub reason: Option<String>,
    /// Path of the case within the SPA.
    pub link: String,
}

impl Verdict {
    pub(super) fn content(&self) -> Content {
        let word = if self.complies {
            "соответствует"
        } else {
            "не соответствует"
        };
        Content::new(
            case_subject(&self.case_number, "Проверка координатором завершена"),
            &self.name,
            "от Вас ничего не требуется: муниципальный координатор проверил документы и передаёт их в Центр.",
            Link::new("Посмотреть дело", &self.link),
        )
        .fact("Номер дела", &self.case_number)
        .fact("Отметка координатора", word)
        .quote_if("Причина", self.reason.as_deref())
        .note("Это ещё не решение: решение о категории принимает комиссия. О нём Вы узнаете после её заседания.")
    }
}
