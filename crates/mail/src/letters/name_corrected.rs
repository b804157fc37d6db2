use serde::{Deserialize, Serialize};

use super::content::{Content, Link, case_subject};
use super::words::tidy_name;

/// To the teacher, and to the coordinator who proposed it: the name of a registered case is another now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NameCorrected {
    pub name: String,
    pub case_number: String,
    /// Full name.
    pub old_name: String,
    /// Full name.
    pub new_name: String,
    /// Whether the addressee is the one who bears it.
    pub own: bool,
    /// Path of the case within the SPA.
    pub link: String,
}

impl NameCorrected {
    pub(super) fn content(&self) -> Content {
        let first = if self.own {
            "проверьте имя в заявлении: его исправили по предложению муниципального координатора. Если оно неверно, сообщите оператору."
        } else {
            "от Вас ничего не требуется: оператор подтвердил исправление имени, которое Вы предложили."
        };
        Content::new(
            case_subject(&self.case_number, "Имя в заявлении исправлено"),
            &self.name,
            first,
            Link::new("Перейти к заявлению", &self.link),
        )
        .fact("Номер дела", &self.case_number)
        .fact("Было", tidy_name(&self.old_name))
        .fact("Стало", tidy_name(&self.new_name))
    }
}
