use serde::{Deserialize, Serialize};

use super::content::{Content, Link, case_subject};
use super::words::tidy_name;

/// To the coordinator: the operator did not confirm the name that was proposed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NameDeclined {
    pub name: String,
    pub case_number: String,
    /// Full name of the case as it stays.
    pub teacher: String,
    /// Full name that was proposed.
    pub proposed: String,
    pub reason: String,
    /// Path of the case within the SPA.
    pub link: String,
}

impl NameDeclined {
    pub(super) fn content(&self) -> Content {
        Content::new(
            case_subject(&self.case_number, "Исправление имени отклонено"),
            &self.name,
            "имя в заявлении осталось прежним; если оно всё же неверно, предложите исправление ещё раз с другим обоснованием.",
            Link::new("Перейти к заявлению", &self.link),
        )
        .fact("Номер дела", &self.case_number)
        .fact("Имя в заявлении", tidy_name(&self.teacher))
        .fact("Вы предлагали", tidy_name(&self.proposed))
        .quote_if("Причина отказа", Some(&self.reason))
    }
}
