use serde::{Deserialize, Serialize};

use super::content::{Content, Link, case_subject};

/// To the teacher: the withdrawal is registered, the application is withdrawn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WithdrawalRegistered {
    pub name: String,
    pub case_number: String,
    /// «Педагогический работник» or «муниципальный координатор».
    pub filed_by: String,
    pub reason: String,
    /// Path of the case within the SPA.
    pub link: String,
}

impl WithdrawalRegistered {
    pub(super) fn content(&self) -> Content {
        Content::new(
            case_subject(&self.case_number, "Заявление отозвано"),
            &self.name,
            "от Вас ничего не требуется: заявление на отзыв зарегистрировано. Новое заявление можно подать в любой день.",
            Link::new("Перейти к заявлению", &self.link),
        )
        .fact("Номер дела", &self.case_number)
        .fact("Кем отозвано", &self.filed_by)
        .quote_if("Причина отзыва заявления", Some(&self.reason))
        .note("Если заявление стояло в графике, оно из него вышло. Внесённые сведения сохранены: новое заявление можно составить на их основе.")
    }
}
